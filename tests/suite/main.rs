mod locale;
mod prose;
