//! testigo, the command.

fn main() {}
