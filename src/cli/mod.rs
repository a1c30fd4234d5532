//! Raw arguments → resolved configuration; the subcommands.
