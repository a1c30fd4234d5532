//! One reader a kind of source: rows → claims and a report in which every row has its bin.
