mod config;
mod front_matter;
mod report_lines;
