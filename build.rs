//! Tells cargo when to look again at what the binary embeds.
fn main() {
    println!("cargo::rerun-if-changed=build.rs");
}
