"""Files of many formats as one stream of documents and rejections."""
