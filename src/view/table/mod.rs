//! The table of a view: the numbers of the map in rows, sorted and paged; zero, no data and suppressed are words.
//!
//! Twin of `web/src/table`: the same columns, order and texts.

mod areas;
mod records;
mod sort;
mod zones;

use super::state::View;
use super::text::Teller;
use crate::dataset::Dataset;
use crate::domain::SourceKind;
use crate::words::Lang;
pub(super) use zones::personnel;
pub use zones::zone_dates;

/// A page of a table. Texts are finished.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Table {
    /// Its heading.
    pub title: String,
    /// What orders it, whose date it is.
    pub note: Option<String>,
    /// Heading of the ranks, where they are more than positions.
    pub rank_label: Option<String>,
    /// Which rows these are, and what no row holds.
    pub caption: String,
    /// What stands in place of rows when there is none.
    pub empty: Option<String>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows of the page.
    pub rows: Vec<Row>,
    /// Whether its rows have intervals of a rate, which are drawn after the column `low`.
    pub intervals: bool,
    /// The page, from 1.
    pub page: u32,
    /// How many pages there are.
    pub pages: u32,
    /// How many rows there are.
    pub total: usize,
    /// The same rows as CSV, relative to the edition's address.
    pub csv: String,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Column {
    /// What addresses call it.
    pub id: &'static str,
    /// Its heading.
    pub label: String,
    /// Whether it holds numbers.
    pub number: bool,
    /// Whether the table can be ordered by it.
    pub sortable: bool,
    /// Whether the table is ordered by it, and which way.
    pub order: Option<Order>,
    /// Where it stands in the two lines of a phone's row.
    pub phone: Phone,
}

/// Where a column stands on a phone, whose rows are two lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Phone {
    /// In the first line: what the row is about.
    Place,
    /// At the end of the first line: the number.
    Main,
    /// In the second line.
    Second,
    /// Below, when every column is asked for.
    Wide,
}

/// A direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// Smallest first.
    Ascending,
    /// Largest first.
    Descending,
}

/// A row.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Row {
    /// Its place in the order of the table; none where it has no number to be ranked by.
    pub rank: Option<String>,
    /// The places that its interval allows, where they are more than one: `2–431`.
    pub rank_range: Option<String>,
    /// Code of the area or zone that it opens.
    pub opens: Option<String>,
    /// The rate with its interval, low to high, per 100,000 a year; none where it is unknown.
    pub interval: Option<[f64; 3]>,
    /// One text a column.
    pub cells: Vec<String>,
}

impl Table {
    /// The table of a view: its areas, the records of its place, or the deployments of a country without counts.
    ///
    /// # Panics
    /// When the view was not read from this edition.
    #[must_use]
    pub fn new(dataset: &Dataset, view: &View, lang: Lang) -> Self {
        let teller = Teller::new(dataset, view, lang);
        match teller.series_place() {
            _ if !teller.counted => zones::table(&teller),
            Some(place) if teller.offers.source.kind == SourceKind::Events && view.tab == super::Tab::Table => {
                records::table(&teller, &place)
            }
            _ => areas::table(&teller),
        }
    }
}

/// The rows of a page, and which page it is: the last one when fewer exist.
pub(super) fn page_of(view: &View, total: usize) -> (u32, u32, std::ops::Range<usize>) {
    let size = view.rows as usize;
    let pages = total.div_ceil(size).max(1);
    let page = (view.page as usize).min(pages);
    let from = (page - 1) * size;
    (page as u32, pages as u32, from..(from + size).min(total))
}

/// Which rows of how many these are; `id` says what a row is.
pub(super) fn range_words(lang: Lang, id: &str, range: &std::ops::Range<usize>, total: usize) -> String {
    let first = if total == 0 { 0 } else { range.start + 1 };
    let [a, b, n] = [first, range.end, total].map(|number| lang.count(number as u64));
    lang.words(id, &[("a", &a), ("b", &b), ("n", &n)])
}

/// A text column that the table can be ordered by.
pub(super) fn column(id: &'static str, label: String, number: bool) -> Column {
    Column { id, label, number, sortable: true, order: None, phone: Phone::Second }
}

impl Column {
    fn on_phone(self, phone: Phone) -> Self {
        Self { phone, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::synthetic::dataset;

    fn table(query: &[(&str, &str)]) -> Table {
        let dataset = dataset(3);
        let pairs: Vec<_> = query.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        let (view, problems) = View::parse(&pairs, &dataset);
        assert_eq!(problems, []);
        Table::new(&dataset, &view, Lang::En)
    }

    #[test]
    fn every_row_has_a_cell_for_each_column_and_none_is_blank_by_accident() {
        for source in ["events", "counts", "yearly"] {
            let table = table(&[("source", source)]);
            for row in &table.rows {
                assert_eq!(row.cells.len(), table.columns.len(), "{source}");
                let numbers = row.cells.iter().zip(&table.columns).filter(|(_, column)| column.number);
                assert!(numbers.clone().all(|(cell, _)| !cell.is_empty()), "{source}: {:?}", row.cells);
            }
        }
    }

    #[test]
    fn a_page_beyond_the_last_is_the_last() {
        let dataset = dataset(3);
        let (view, _) = View::parse(&[("n".to_owned(), "99".to_owned())], &dataset);
        assert_eq!(page_of(&view, 31), (3, 3, 30..31));
        assert_eq!(page_of(&view, 0), (1, 1, 0..0));
    }
}
