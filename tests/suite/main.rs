mod builtin;
mod parallel;
mod report;
