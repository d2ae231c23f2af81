//! The only YAML import: text to typed value, with file and line in the problem.
