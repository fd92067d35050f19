"""One file for each kind of part. A file registers its composer; adding one needs no other change here."""
