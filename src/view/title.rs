//! Titles of a view: what is counted, whom, where and when, and what else the numbers are limited to.

use super::state::Tab;
use super::text::{Subject, ViewCaptions};
use super::victims::FIELD_ORDER;
use crate::domain::Level;
use crate::words::Form;

/// A group of people that one code of a field names, with the id of its words.
type Group = (&'static str, &'static str);

impl ViewCaptions<'_> {
    /// The title of what the headline's number is of.
    pub(super) fn title(&self) -> String {
        let what = if self.counted { self.what() } else { self.lang.text("title-nocounts", None) };
        self.of_map(&what)
    }

    /// The title in a narrow frame: records without a filter of their own are events there.
    pub(super) fn frame_title(&self) -> String {
        if self.counted && self.subject == Subject::Events && self.view.dims.is_empty() {
            return self.of_map(&self.lang.text("embed-events", None));
        }
        self.title()
    }

    /// A title that says what the map shows, too, while the numbers are of another place.
    fn of_map(&self, what: &str) -> String {
        self.limited(what, self.limits().into_iter().chain(self.shown_place()))
    }

    /// The title of a table of all areas of a level.
    pub(super) fn table_title(&self, level: Level) -> String {
        let id = match level {
            Level::Municipality => "table-title",
            Level::State => "table-title-states",
            Level::Country => "table-title-countries",
        };
        let what = match self.subject {
            Subject::Homicides => self.measure_of(crate::domain::Measure::Count),
            Subject::Events => self.lang.text("table-title-events", None),
            Subject::Victims | Subject::Press => self.what(),
        };
        self.titled(&self.lang.words(id, &[("what", &what)]))
    }

    /// A title with its place, its period and all that its numbers are limited to beyond them.
    pub(super) fn titled(&self, what: &str) -> String {
        self.limited(what, self.limits().into_iter())
    }

    fn limited(&self, what: &str, limits: impl Iterator<Item = String>) -> String {
        let title = self.lang.words("titled", &[("what", what), ("place", &self.said_place()), ("period", &self.period())]);
        match limits.collect::<Vec<_>>().join("; ") {
            none if none.is_empty() => title,
            limits => self.lang.words("titled-limited", &[("title", &title), ("limits", &limits)]),
        }
    }

    /// Who is counted: `Menores de 18 años, víctimas de homicidio doloso o feminicidio`.
    fn what(&self) -> String {
        let id = match self.subject {
            Subject::Homicides => "title-counts",
            Subject::Events => self.events_title(),
            Subject::Press => self.press_title(),
            Subject::Victims => self.victims_title(),
        };
        let groups = self.groups().into_iter().enumerate();
        let words =
            groups.map(|(at, (_, group))| self.lang.text(&if at == 0 { group.to_owned() } else { format!("{group}.inline") }, None));
        match words.collect::<Vec<_>>().join(", ") {
            none if none.is_empty() => self.lang.text(id, None),
            group => {
                let what = self.lang.text(&Form::Inline.of(id), None);
                self.lang.words("titled-group", &[("group", &group), ("what", &what)])
            }
        }
    }

    /// The groups of victims that stand before what happened to them. Feminicide is of women alone.
    fn groups(&self) -> Vec<Group> {
        if self.subject != Subject::Victims {
            return Vec::new();
        }
        let age = match self.view.dim("age") {
            Some("0-17") => Some(("age", "group-minors")),
            Some("18+") => Some(("age", "group-adults")),
            _ => None,
        };
        let sex = match self.view.dim("sex") {
            Some("female") if self.victims_title() != "title-women" => Some(("sex", "group-women")),
            Some("male") => Some(("sex", "group-men")),
            _ => None,
        };
        age.into_iter().chain(sex).collect()
    }

    /// What else the numbers are limited to: a deployment, codes of fields.
    fn limits(&self) -> Vec<String> {
        let mut said: Vec<&str> = self.groups().into_iter().map(|(field, _)| field).collect();
        match self.subject {
            Subject::Victims if self.victims_title() == "title-women" => said.extend(["offence", "sex"]),
            Subject::Victims => said.push("offence"),
            Subject::Press => said.extend(["motive", "role"]),
            Subject::Events if self.view.dim("victim") == Some("civilians") => said.push("victim"),
            Subject::Events | Subject::Homicides => {}
        }
        let motive = self.asked_motive().filter(|_| self.subject == Subject::Press && !self.is_media_workers());
        let motive = motive.map(|motive| self.lang.text(&format!("cols-{motive}.inline"), None));
        let part = |name: &&str| {
            let codes = self.view.dim(name).filter(|_| self.counted && !said.contains(name))?;
            Some(format!("{}: {}", self.lang.text(&format!("dimension-{name}.inline"), None), self.code_words(name, codes)))
        };
        motive.into_iter().chain(self.zone_words()).chain(FIELD_ORDER.iter().filter_map(part)).collect()
    }

    /// The place or deployment that a map shows while the numbers are of another place.
    fn shown_place(&self) -> Option<String> {
        let code =
            self.view.place.as_deref().filter(|code| self.view.tab == Tab::Map && self.of != Some(*code) && self.country != *code)?;
        let zone = self.dataset.zones.find(code).map(|zone| zone.entry.name.clone());
        let place = zone.unwrap_or_else(|| self.full_name(code));
        Some(self.lang.words("titled-shown", &[("place", &place)]))
    }
}
