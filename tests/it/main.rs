mod measure;
mod topics;
