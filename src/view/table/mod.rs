//! The table of a view: the numbers of the map in rows, sorted and paged; zero, no data and suppressed are words.

mod areas;
mod records;
mod sort;
mod zones;

pub(super) use areas::file as areas_file;

use super::define::Definition;
use super::figure::{Figure, Nothing};
use super::state::View;
use super::text::ViewCaptions;
use crate::dataset::Dataset;
use crate::domain::SourceKind;
use crate::words::{Lang, Span};

/// What a row of a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Rows {
    /// An area.
    Areas,
    /// A record of a place.
    Records,
    /// A deployment of a country without counts.
    Zones,
}

/// A page of a table. Texts are finished.
#[derive(Clone, Debug)]
pub struct Table {
    /// What a row is.
    pub of: Rows,
    /// Its heading.
    pub title: String,
    /// The number of all rows together, in a sentence.
    pub dek: Vec<Span>,
    /// What the numbers are limited to.
    pub filters: Option<String>,
    /// What orders it, whose date it is.
    pub note: String,
    /// Heading of the ranks, where they are more than positions.
    pub rank_label: Option<String>,
    /// Which rows these are.
    pub counted: String,
    /// The same, and what no row holds.
    pub caption: String,
    /// What stands in place of rows when there is none.
    pub nothing: Option<Nothing>,
    /// The columns; the first one heads its row.
    pub columns: Vec<Column>,
    /// The rows of the page.
    pub rows: Vec<Row>,
    /// All rows together, with what no row holds.
    pub sum: Option<Sum>,
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
    /// How many rows that file has; none where only the file knows.
    pub csv_rows: Option<usize>,
    /// Who counted; none for deployments, which cite their own.
    pub sources: Option<String>,
}

/// The last row: everything together.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Sum {
    /// Of what it is.
    pub label: String,
    /// One text a column after the first; empty where nothing is added up.
    pub cells: Vec<String>,
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
    /// What its number is.
    pub define: Option<Definition>,
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
    /// The table of a figure's view: its areas, the records of its place, or the deployments of a country without counts.
    ///
    /// # Panics
    /// When the figure is of another edition.
    #[must_use]
    pub fn new(dataset: &Dataset, figure: &Figure) -> Self {
        let captions = ViewCaptions::new(dataset, &figure.view, figure.lang);
        match captions.series_place() {
            _ if !captions.counted => zones::table(&captions, figure),
            Some(place) if captions.offers.source.kind == SourceKind::Events && figure.view.tab == super::Tab::Table => {
                records::table(&captions, figure, place)
            }
            _ => areas::table(&captions, figure),
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
    let [first, last] = [range.start + 1, range.end].map(|number| lang.count(number as u64));
    lang.plural(id, total as u64, &[("first", &first), ("last", &last)])
}

/// A text column that the table can be ordered by.
pub(super) fn column(id: &'static str, label: String, number: bool) -> Column {
    Column { id, label, number, sortable: true, order: None, phone: Phone::Second, define: None }
}

impl Column {
    fn on_phone(self, phone: Phone) -> Self {
        Self { phone, ..self }
    }

    fn defined(self, define: Definition) -> Self {
        Self { define: Some(define), ..self }
    }

    fn unsorted(self) -> Self {
        Self { sortable: false, ..self }
    }

    /// What addresses call the order by it: the shown one, else largest number or first name first.
    #[must_use]
    pub fn sort(&self) -> String {
        let order = self.order.unwrap_or(if self.number { Order::Descending } else { Order::Ascending });
        format!("{}{}", if order == Order::Descending { "-" } else { "" }, self.id)
    }

    /// The order that a press on its head gives: the other way round when the table is ordered by it already.
    #[must_use]
    pub fn next(&self) -> Order {
        match self.order {
            Some(Order::Ascending) => Order::Descending,
            None if self.number => Order::Descending,
            _ => Order::Ascending,
        }
    }
}

/// The asked column and direction, else the table's own order, else the first number.
pub(super) fn sort_column(columns: &[Column], asked: &str, own: &str) -> (usize, Order) {
    for sort in [asked, own] {
        let order = if sort.starts_with('-') { Order::Descending } else { Order::Ascending };
        let id = sort.trim_start_matches('-');
        if let Some(named) = columns.iter().position(|column| column.id == id && column.sortable) {
            return (named, order);
        }
    }
    (columns.iter().position(|column| column.number).unwrap_or(0), Order::Descending)
}

#[cfg(test)]
mod tests {
    use super::super::toll::{range_of, toll};
    use super::*;
    use crate::dataset::synthetic::dataset;

    fn table(query: &[(&str, &str)]) -> Table {
        let dataset = dataset(3);
        let pairs: Vec<_> = query.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
        let (view, problems) = View::parse(&pairs, &dataset);
        assert_eq!(problems, []);
        Table::new(&dataset, &Figure::new(&dataset, &view, Lang::En, 5.0))
    }

    fn ids(table: &Table) -> Vec<&str> {
        table.columns.iter().map(|column| column.id).collect()
    }

    #[test]
    fn every_row_has_a_cell_for_each_column_and_none_is_blank_by_accident() {
        for query in
            [&[("source", "events")][..], &[("source", "counts")], &[("source", "yearly")], &[("source", "counts"), ("age", "child")]]
        {
            let table = table(query);
            assert!(!table.rows.is_empty());
            for row in &table.rows {
                assert_eq!(row.cells.len(), table.columns.len(), "{query:?}");
                let numbers = row.cells.iter().zip(&table.columns).filter(|(_, column)| column.number);
                assert!(numbers.clone().all(|(cell, _)| !cell.is_empty()), "{query:?}: {:?}", row.cells);
            }
            assert_eq!(table.sum.as_ref().map(|sum| sum.cells.len() + 1), Some(table.columns.len()), "{query:?}");
        }
    }

    #[test]
    fn a_page_beyond_the_last_is_the_last() {
        let dataset = dataset(3);
        let (view, _) = View::parse(&[("n".to_owned(), "99".to_owned())], &dataset);
        assert_eq!(page_of(&view, 31), (3, 3, 30..31));
        assert_eq!(page_of(&view, 0), (1, 1, 0..0));
    }

    #[test]
    fn the_asked_column_orders_the_table_if_it_has_it_else_its_own_order_does() {
        let columns =
            [column("name", String::new(), false), column("low", String::new(), true), column("range", String::new(), true).unsorted()];
        assert_eq!(sort_column(&columns, "-name", "low"), (0, Order::Descending));
        assert_eq!(sort_column(&columns, "-deaths", "low"), (1, Order::Ascending));
        assert_eq!(sort_column(&columns, "range", "-low"), (1, Order::Descending));
        assert_eq!(sort_column(&columns, "x", "y"), (1, Order::Descending));
    }

    #[test]
    fn a_press_on_a_head_turns_the_order_round_and_numbers_begin_with_the_largest() {
        let (name, number) = (column("name", String::new(), false), column("n", String::new(), true));
        assert_eq!((name.next(), number.next()), (Order::Ascending, Order::Descending));
        let ordered = |order| Column { order: Some(order), ..column("n", String::new(), true) }.next();
        assert_eq!((ordered(Order::Descending), ordered(Order::Ascending)), (Order::Ascending, Order::Descending));
    }

    #[test]
    fn all_together_is_the_sum_of_the_headline_with_what_no_row_holds() {
        let dataset = dataset(3);
        for source in ["events", "counts"] {
            let (view, _) = View::parse(&[("source".to_owned(), source.to_owned())], &dataset);
            let figure = Figure::new(&dataset, &view, Lang::En, 5.0);
            let table = Table::new(&dataset, &figure);
            let sum = table.sum.expect("a last row");
            let cell = |id: &str| &sum.cells[table.columns.iter().position(|column| column.id == id).unwrap() - 1];
            match figure.summary.unwrap() {
                crate::query::Summary::Events(events) => {
                    let deaths = events.deaths.unwrap();
                    assert_eq!(*cell("n"), Lang::En.count(events.records.unwrap()));
                    assert_eq!(*cell("deaths"), Lang::En.count(deaths.best));
                    assert_eq!(*cell("low"), range_of(Lang::En, deaths.low, deaths.high));
                }
                crate::query::Summary::Counts(counts) => {
                    assert_eq!(*cell("n"), Lang::En.count(counts.count.unwrap()));
                    assert_eq!(*cell("rate"), Lang::En.rate(counts.rate.unwrap().value.unwrap()));
                }
            }
        }
    }

    #[test]
    fn the_records_of_a_place_are_headed_by_the_number_of_that_place() {
        let dataset = dataset(3);
        let table = table(&[("source", "events"), ("p", "01001"), ("v", "table")]);
        let pairs = [("source", "events"), ("municipality", "01001")].map(|(key, value)| (key.to_owned(), value.to_owned()));
        let filter = crate::query::Filter::parse(&dataset, &pairs, crate::query::Scope::RECORDS).unwrap();
        let page = crate::query::incidents(&dataset, &filter, None, crate::query::RecordOrder::default(), 1, 0).unwrap();
        assert!(Span::join(&table.dek).starts_with(&toll(Lang::En, page.deaths)), "{:?}", table.dek);
        assert_eq!((table.of, table.total, table.csv_rows), (Rows::Records, page.total as usize, Some(page.total as usize)));
        assert_eq!(table.rows[0].rank.as_deref(), Some("1"));
        assert!(table.sum.is_none());
    }

    #[test]
    fn the_table_has_a_column_a_motive_the_confirmed_one_first_whichever_is_asked() {
        for motive in ["confirmed", "unconfirmed"] {
            let table = table(&[("source", "yearly"), ("motive", motive)]);
            let labels: Vec<&str> = table.columns.iter().map(|column| column.label.as_str()).collect();
            assert_eq!(labels[1..3], ["Motive confirmed", "Motive unconfirmed"], "{motive}");
            assert!(ids(&table).contains(&"other"));
        }
        assert!(!ids(&table(&[("source", "yearly"), ("role", "media_worker")])).contains(&"other"));
        assert!(!ids(&table(&[("source", "counts")])).contains(&"other"));
    }

    #[test]
    fn deployments_are_sorted_and_only_those_of_the_country_are_in_the_file() {
        let mut dataset = dataset(3);
        for zone in &mut dataset.zones.list {
            zone.entry.countries = vec![crate::domain::AreaCode::new("BB").unwrap()];
        }
        for zone in &mut dataset.manifest.zones {
            zone.countries = vec![crate::domain::AreaCode::new("BB").unwrap()];
        }
        let names = |sort: &str| {
            let pairs = [("p", "BB"), ("o", sort)].map(|(key, value)| (key.to_owned(), value.to_owned()));
            let (view, _) = View::parse(&pairs, &dataset);
            let table = Table::new(&dataset, &Figure::new(&dataset, &view, Lang::En, 5.0));
            assert_eq!(table.of, Rows::Zones);
            assert!(table.csv.contains("source=deployments"), "{}", table.csv);
            table.rows.iter().map(|row| row.cells[0].clone()).collect::<Vec<_>>()
        };
        let (up, mut down) = (names("name"), names("-name"));
        down.reverse();
        assert!(up.is_sorted() && up.len() > 2 && up == down, "{up:?}");
    }
}
