mod config;
mod report_lines;
