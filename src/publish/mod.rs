//! Claims → public records; the edition folder.
