//! The invented rows as an edition: the CSV, the configuration, the publishing.

use super::process::{self, Cost, Server};
use super::synthetic::{self, Incident};
use super::wire::{Coding, Connection};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
