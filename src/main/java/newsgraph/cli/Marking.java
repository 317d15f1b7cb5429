package newsgraph.cli;

import newsgraph.model.Amount;
import newsgraph.model.Article;
import newsgraph.model.Document;
import newsgraph.model.Entity;
import newsgraph.model.Event;
import newsgraph.model.Fact;
import newsgraph.model.Ng;
import newsgraph.model.Post;
import newsgraph.model.Quantity;
import newsgraph.model.Reading;
import newsgraph.model.Role;
import newsgraph.model.Span;
import newsgraph.model.Statement;
import newsgraph.model.Time;
import newsgraph.serve.Html;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An article's text with what was found in it marked, by colours, by letters or as HTML, and its facts in words. */
final class Marking {

    /** How marks are written. */
    enum Style {
        colours, letters, html
    }

    /** What is marked, with the sign of its colour in ANSI terminals, its letter, and its class in the explorer's style. */
    private enum Kind {
        person("36", "人", "person"), place("32", "地", "place"), organization("34", "机", "org"), time("35", "时", "time"), amount("33", "数", "time"), trigger("1;31", "事", "trigger"),
        document("4", "文", "doc");

        private final String colour;
        private final String letter;
        private final String htmlClass;

        Kind(String colour, String letter, String htmlClass) {
            this.colour = colour;
            this.letter = letter;
            this.htmlClass = htmlClass;
        }
    }

    private final Style style;

    Marking(Style style) {
        this.style = style;
    }

    /** What stands before the first article. */
    String begin() {
        return style == Style.html ? Html.begin("newsgraph show") + "<p class=\"legend\">" + legend() + "</p>" : legend();
    }

    /** What stands behind the last article. */
    String end() {
        return style == Style.html ? Html.END : "";
    }

    private String legend() {
        return mark(Kind.person, "人名") + " " + mark(Kind.place, "地名") + " " + mark(Kind.organization, "机构") + " " + mark(Kind.time, "时间") + " "
                + mark(Kind.amount, "数量") + " " + mark(Kind.trigger, "事件") + " " + mark(Kind.document, "文件");
    }

    String of(Reading reading) {
        return style == Style.html ? html(reading) : plain(reading);
    }

    private String html(Reading reading) {
        Article article = reading.article();
        StringBuilder out = new StringBuilder("<article>\n<header class=\"page-head\"><h1>" + Html.text(article.headline().isEmpty() ? article.id() : article.headline()) + "</h1>");
        article.subtitles().forEach(subtitle -> out.append("<p class=\"subtitle\">").append(Html.text(subtitle)).append("</p>"));
        out.append("</header>\n<div class=\"printed\"><p>").append(text(reading).replace("\n", "</p>\n<p>")).append("</p></div>\n<ul class=\"plain\">\n");
        reading.facts().forEach(fact -> out.append("<li>").append(Html.text(said(fact, article.text()))).append("</li>\n"));
        return out.append("</ul></article>\n").toString();
    }

    private String plain(Reading reading) {
        Article article = reading.article();
        boolean colours = style == Style.colours;
        StringBuilder out = new StringBuilder("\n");
        out.append(colours ? "\u001b[1m" : "# ").append(article.headline().isEmpty() ? article.id() : article.headline()).append(colours ? "\u001b[0m" : "").append('\n');
        article.subtitles().forEach(subtitle -> out.append(subtitle).append('\n'));
        out.append('\n').append(text(reading)).append("\n\n");
        reading.facts().forEach(fact -> out.append("  ").append(said(fact, article.text())).append('\n'));
        return out.toString();
    }

    private String text(Reading reading) {
        Map<Span, Kind> marks = new TreeMap<>();
        reading.analysis().times().forEach(time -> marks.put(time.span(), Kind.time));
        reading.analysis().amounts().forEach(amount -> marks.put(amount.span(), Kind.amount));
        reading.facts(Document.class).forEach(document -> marks.put(document.span(), Kind.document));
        reading.facts(Event.class).forEach(event -> marks.put(event.trigger(), Kind.trigger));
        reading.analysis().sentences().forEach(sentence -> sentence.mentions().forEach(mention -> {
            Kind kind = mention.type().equals(Ng.PERSON) ? Kind.person : mention.type().equals(Ng.PLACE) ? Kind.place : Kind.organization;
            if (!mention.type().equals(Ng.TOPIC)) {
                marks.put(mention.span(), kind);
            }
        }));
        String text = reading.article().text();
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Map.Entry<Span, Kind> mark : marks.entrySet()) {
            if (mark.getKey().begin() >= at) {
                out.append(words(text.substring(at, mark.getKey().begin()))).append(mark(mark.getValue(), mark.getKey().of(text)));
                at = mark.getKey().end();
            }
        }
        return out.append(words(text.substring(at))).toString();
    }

    private String words(String text) {
        return style == Style.html ? Html.text(text) : text;
    }

    private String mark(Kind kind, String words) {
        return switch (style) {
            case colours -> "\u001b[" + kind.colour + "m" + words + "\u001b[0m";
            case letters -> "[" + words + "|" + kind.letter + "]";
            case html -> "<span class=\"mark " + kind.htmlClass + "\">" + Html.text(words) + "</span>";
        };
    }

    private static String said(Fact fact, String text) {
        if (fact instanceof Event event) {
            String roles = event.roles().stream().map(Marking::role).collect(Collectors.joining(" "));
            return "事件 " + event.type().localName() + " " + event.label() + " (" + event.factuality() + ") " + roles;
        } else if (fact instanceof Post post) {
            return "职务 " + post.person().label() + " " + post.asWritten() + post.organization().map(Entity::label).map(body -> " @ " + body).orElse("");
        } else if (fact instanceof Statement statement) {
            return "言论 " + statement.speakerText() + statement.verb().of(text) + "：" + statement.content().of(text);
        } else if (fact instanceof Document document) {
            return "文件 《" + document.entity().label() + "》 " + document.documentType();
        } else if (fact instanceof Quantity quantity) {
            return "数量 " + quantity.amount().text() + " " + quantity.measure() + quantity.of().filter(Entity.class::isInstance).map(of -> " @ " + ((Entity) of).label()).orElse("");
        }
        throw new IllegalStateException("no words for " + fact.getClass());
    }

    private static String role(Role role) {
        String value = role.filler() instanceof Time time && !time.edtf().isEmpty() ? role.text() + "=" + time.edtf()
                : role.filler() instanceof Amount amount ? amount.text() : role.text();
        return role.name() + "=" + value;
    }
}
