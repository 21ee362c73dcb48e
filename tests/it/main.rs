mod kinds;
mod measure;
mod topics;
