mod architecture;
mod builtin;
mod parallel;
mod problem_pages;
mod report;
