mod commonmark;
mod locale;
mod markdown;
mod prose;
