//! Sharing a view: its link, the code that puts it on another page, its picture, its citation, its data. Complete without scripts; the
//! page's dialog shows the same sections.

mod choices;

use super::cite::view_bibtex;
use super::first::{self, compare::Head};
use super::template::{page, part};
use super::{Asked, Bundle, PageError};
use crate::dataset::Dataset;
use crate::domain::Address;
use crate::picture::Size;
use crate::view::comparison::Compared;
use crate::view::{Cited, DataFile, Links, View, data_files, pieces, sized_words};
use minijinja::context;
use minijinja::value::{Serde, Value};

use choices::{ALT_CHARS, PICTURE, Sizes, embed_sizes};
pub use choices::{Choices, Code, Follow};

/// The picture in a code has this many times the pixels that it is shown at, for screens that show them.
const DENSITY: f64 = 2.0;

/// The whole page.
///
/// # Errors
/// A template that asks for what it was not given: a fault of ours.
pub fn whole(
    dataset: &Dataset,
    asked: &Asked,
    choices: &Choices,
    compared: &Compared,
    bundle: Option<&Bundle>,
) -> Result<String, PageError> {
    let shared = Shared::new(dataset, asked, choices, compared);
    let view = asked.view();
    let content = context! {
        notices => first::notices(dataset, asked),
        view_title => &shared.title,
        view_href => view.address(&dataset.manifest),
        link => shared.link(),
        embed => shared.embed()?,
        picture => shared.picture(),
        cite => shared.cite(),
        data => shared.data(),
    };
    page("share", asked.lang, &shared.at(&["lang"]), Some(&dataset.manifest.id), bundle, content)
}

/// A view that is shared.
struct Shared<'a> {
    dataset: &'a Dataset,
    asked: &'a Asked,
    choices: Choices,
    compared: &'a Compared,
    /// What the view is called.
    title: String,
    /// What is said of its picture when the reader says nothing.
    alt: String,
}

impl<'a> Shared<'a> {
    fn new(dataset: &'a Dataset, asked: &'a Asked, choices: &Choices, compared: &'a Compared) -> Self {
        let figure = first::figure(dataset, asked);
        let head = Head::new(asked, compared);
        let (title, alt) = (head.title.unwrap_or(figure.title), head.alt.unwrap_or(figure.alt));
        // A form sends the text that it was filled with, too.
        let own = choices.alt.clone().filter(|own| *own != alt);
        Self { dataset, asked, choices: Choices { alt: own, ..choices.clone() }, compared, title, alt }
    }

    fn text(&self, id: &str) -> String {
        self.asked.lang.text(id, None)
    }

    /// The page itself, without the choices of some keys.
    fn at(&self, without: &[&str]) -> Address {
        Address::new("/share").with(self.kept(without))
    }

    /// What a form keeps of the question when it sends some keys itself.
    fn kept(&self, sent: &[&str]) -> Vec<(&'static str, String)> {
        let view = self.asked.view();
        let pairs = view.to_pairs(&self.dataset.manifest).into_iter().chain(self.choices.to_pairs(view));
        pairs.filter(|(key, _)| !sent.contains(key)).collect()
    }

    /// A view in the edition that is followed.
    fn following(&self, view: View, follow: Follow) -> View {
        View { pinned: (follow == Follow::Pinned).then(|| self.dataset.manifest.id.clone()), ..view }
    }

    /// The map or comparison alone, in the page's language.
    fn map_only(&self, path: &str, follow: Follow) -> Address {
        let view = self.following(self.asked.view().map_only(self.asked.lang), follow);
        Address::new(path).with(view.to_pairs(&self.dataset.manifest))
    }

    fn absolute(&self, address: &Address) -> String {
        format!("{}{address}", self.asked.base)
    }

    /// The page of the view. A reader's own language decides unless the view already names one.
    fn page(&self, follow: Follow) -> String {
        self.absolute(&self.following(self.asked.view().clone(), follow).address(&self.dataset.manifest))
    }

    /// A picture of the view.
    fn drawn(&self, format: &str, follow: Follow, Size { width, height }: Size) -> Address {
        self.map_only(&format!("/static/map.{format}"), follow).with([("width", width.to_string()), ("height", height.to_string())])
    }

    fn alt(&self) -> &str {
        self.choices.alt.as_deref().unwrap_or(&self.alt)
    }

    /// Words of one option a code: `codes` are those of the form, each beside the id of its words.
    fn options(&self, codes: &[(&'static str, &str)], chosen: &str) -> Vec<Value> {
        codes.iter().map(|(code, id)| context! { value => *code, words => self.text(id), chosen => *code == chosen }).collect()
    }

    fn follow(&self) -> Value {
        let codes = [(Follow::Latest.code(), "latest"), (Follow::Pinned.code(), "pin")];
        context! { legend => self.text("follow"), options => self.options(&codes, self.choices.follow.code()) }
    }

    /// The usual sizes, and both sides. The shown one has no word: then the sides are what is asked for.
    fn sizes(&self, of: &Sizes, shown: Size) -> Value {
        let word = |usual: Size| if usual == shown { String::new() } else { Sizes::word(usual) };
        let option = |usual: &Size| context! { value => word(*usual), label => format!("{} × {}", usual.width, usual.height), selected => *usual == shown };
        let side = |name: &str, id: &str, value: u32, range: &std::ops::RangeInclusive<u32>| {
            context! { name, label => self.text(id), value, min => *range.start(), max => *range.end() }
        };
        context! {
            name => of.name,
            label => self.text("embed-size"),
            usual => of.usual.iter().map(option).collect::<Vec<_>>(),
            other => self.text("embed-other"),
            is_other => !of.usual.contains(&shown),
            sides => [side("width", "embed-width", shown.width, &of.widths), side("height", "embed-height", shown.height, &of.heights)],
        }
    }

    fn link(&self) -> Value {
        context! { kept => self.kept(&["follow"]), follow => self.follow(), url => self.page(self.choices.follow) }
    }

    /// The code, and the embed as it will be.
    fn embed(&self) -> Result<Value, PageError> {
        let Choices { follow, code, embed: size, .. } = self.choices;
        let codes = [(Code::Element.code(), "embed-element"), (Code::Iframe.code(), "embed-iframe")];
        let values = match code {
            Code::Element => context! {
                script => format!("{}/embed.js", self.asked.base),
                href => self.absolute(&self.map_only("/", follow)),
                picture => self.absolute(&self.drawn("png", follow, dense(size))),
                alt => self.alt(),
            },
            Code::Iframe => context! { src => self.absolute(&self.map_only("/embed", follow)), title => &self.title },
        };
        let template = format!("share/{code}.html");
        let text = part(&template, context! { width => size.width, height => size.height, ..values })?;
        let (width, height) = (size.width.to_string(), size.height.to_string());
        Ok(context! {
            kept => self.kept(&["follow", "code", "embed_width", "embed_height"]),
            code => context! { legend => self.text("embed-kind"), options => self.options(&codes, code.code()) },
            about => self.text(&format!("embed-{code}-about")),
            size => self.sizes(&embed_sizes(self.asked.view()), size),
            follow => self.follow(),
            text,
            src => self.map_only("/embed", follow),
            width => size.width,
            height => size.height,
            preview => self.asked.lang.words("embed-preview", &[("width", &width), ("height", &height)]),
        })
    }

    /// A picture does not change: it is pinned.
    fn picture(&self) -> Value {
        let size = self.choices.picture;
        let drawn = |format: &str| self.drawn(format, Follow::Pinned, size);
        let files = ["svg", "png"].map(|format| {
            let name = format!("testigo-{}.{format}", self.dataset.manifest.id);
            context! { format, href => drawn(format), name, words => self.text(&format!("picture-{format}")) }
        });
        context! {
            kept => self.kept(&["picture_width", "picture_height"]),
            size => self.sizes(&PICTURE, size),
            files,
            src => drawn("svg"),
            width => size.width,
            height => size.height,
            alt => self.alt(),
            alt_kept => self.kept(&["alt"]),
            alt_chars => ALT_CHARS,
            alt_again => format!("{}#share-picture", self.at(&["alt"])),
        }
    }

    fn cite(&self) -> Value {
        let (lang, manifest) = (self.asked.lang, &self.dataset.manifest);
        let Cited { sources, zones } = Cited::new(self.dataset, self.asked.view());
        let said = sources.iter().map(|source| source.citation.trim_end().trim_end_matches('.')).collect::<Vec<_>>().join(". ");
        let url = self.page(Follow::Pinned);
        let common = [("title", self.title.as_str()), ("sources", &said), ("edition", &manifest.id), ("url", &url)];
        let text = match self.choices.accessed {
            Some(day) => lang.words("citation-line", &[&common[..], &[("day", &lang.day(day))]].concat()),
            None => lang.words("citation-line-undated", &common),
        };
        let zone = |zone: &&crate::dataset::manifest::ZoneEntry| {
            let citation = zone.citation.clone().unwrap_or_else(|| self.text("citation-uncited"));
            context! { name => &zone.name, citation => linked(&citation) }
        };
        context! {
            kept => self.kept(&["accessed"]),
            accessed => self.choices.accessed.map(|day| day.to_string()),
            pinned => lang.words("citation-pinned", &[("edition", &manifest.id)]),
            text,
            bibtex => view_bibtex(self.dataset, self.asked.view(), lang, self.compared, &self.asked.base, self.choices.accessed),
            sources => sources.iter().map(|source| linked(&source.citation)).collect::<Vec<_>>(),
            zones_title => format!("{} ({})", self.text("citation-zones"), lang.count(zones.len() as u64)),
            zones => zones.iter().map(zone).collect::<Vec<_>>(),
        }
    }

    /// The files, each with its rows; a place is left for its size, which only a browser can ask for.
    fn data(&self) -> Value {
        let (lang, view) = (self.asked.lang, self.asked.view());
        let links = Links::new(self.dataset, view, lang, &self.asked.base);
        let file = |file: &DataFile| {
            let link = |(format, address): &(&'static str, String)| {
                let ending = format.to_lowercase();
                let name = self.text(&format!("file-{ending}"));
                let (words, sized) = sized_words(lang, &name, file.rows);
                context! { ending, href => links.data(address), words, sized }
            };
            context! { id => file.id, heading => self.text(&format!("file-{}", file.id)), links => file.links.iter().map(link).collect::<Vec<_>>() }
        };
        Value::from(data_files(self.dataset, view, self.compared).iter().map(file).collect::<Vec<_>>())
    }
}

/// A text with its addresses as links.
fn linked(text: &str) -> Value {
    Value::from(Serde(pieces(text)))
}

/// As many pixels as the density asks for, within what is drawn.
fn dense(Size { width, height }: Size) -> Size {
    let most = |px: u32, end: u32| f64::from(end) / f64::from(px);
    let times = DENSITY.min(most(width, *Size::WIDTHS.end())).min(most(height, *Size::HEIGHTS.end()));
    let px = |side: u32| (f64::from(side) * times).round() as u32;
    Size { width: px(width), height: px(height) }
}

#[cfg(test)]
mod tests;
