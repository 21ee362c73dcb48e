fn main() {}
mod topics;
