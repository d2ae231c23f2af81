mod config;
mod front_matter;
mod report_lines;
mod state_file;
