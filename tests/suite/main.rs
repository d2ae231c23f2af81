mod builtin;
mod parallel;
