//! Reads the site's folders: the only file that looks at what is on disk.
