package org.pobach.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.pobach.terms.Topic;

/// The page of figures: tables, and charts where people would rather look than read.
final class EvaluationPage {
  private static final String STYLE =
      """
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem;
             color: #1a1a1a; background: #fff }
      table { border-collapse: collapse; margin: 1rem 0 } caption { text-align: left; font-weight: 600 }
      th, td { white-space: nowrap; padding: .15rem .6rem; border-bottom: 1px solid #ddd; text-align: right }
      th:first-child { text-align: left; font-weight: normal } thead th { font-weight: 600 }
      .scroll, .wide { overflow-x: auto } .wide th, .wide td { padding: .1rem .3rem; font-size: .8rem }
      .wide thead th { writing-mode: vertical-rl; text-align: left }
      .low { background: #fbe3d6 } svg { max-width: 100%; height: auto } .of { color: #666 }
      """;

  /// Below this a share of topics is marked.
  private static final double LOW = 0.8;

  private final StringBuilder html = new StringBuilder();

  private EvaluationPage() {}

  static String of(Evaluation.Measured measured) {
    return new EvaluationPage().page(measured);
  }

  private String page(Evaluation.Measured measured) {
    html.append("<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width\">")
        .append("<title>How well messages are understood</title><style>")
        .append(STYLE)
        .append("</style>\n<h1>How well messages are understood</h1>\n");
    List<Answer> blind = measured.blind().values().stream().flatMap(List::stream).toList();
    paragraph(
        """
        Cross-validation: learned from four fifths of the situations in dialogs/phrases, asked about the
        rest. Phrases of one situation, and such as say nearly the same, are never on both sides. It is
        harder than life: whole situations are unknown, and many phrases were written because they are
        easily misunderstood. Held out: messages of authors who had not seen the phrases, without those
        that are learned word for word; sets 1 to 3 served to choose settings, the last one was only
        measured. Behind each share stand Wilson's interval of 95 % and how many messages it is of.\
        """);
    shares(measured);
    confusion(measured.validated());
    calibration(measured.validated(), blind);
    alarm(measured, blind);
    thresholds(blind);
    curve(measured.curve());
    return html.append("</html>\n").toString();
  }

  private void shares(Evaluation.Measured measured) {
    heading("Shares");
    html.append("<div class=\"scroll\"><table><thead><tr><th>what<th>cross-validation");
    List<Map<String, Figures.Share>> columns = new ArrayList<>();
    columns.add(Figures.of(measured.validated()).shares());
    measured
        .blind()
        .forEach((set, answers) -> {
          html.append("<th>").append(set.replace(".tsv", ""));
          columns.add(Figures.of(answers).shares());
        });
    html.append("</thead>\n");
    Set<String> names = new LinkedHashSet<>();
    columns.forEach(column -> names.addAll(column.keySet()));
    for (String name : names) {
      html.append("<tr><th>").append(name);
      for (Map<String, Figures.Share> column : columns) {
        Figures.Share share = column.get(name);
        if (share == null) {
          html.append("<td>–");
        } else {
          boolean low = share.rate() < LOW && !name.startsWith("false");
          html.append(low ? "<td class=\"low\">" : "<td>").append(told(share));
        }
      }
      html.append('\n');
    }
    html.append("</table></div>\n");
  }

  private static String told(Figures.Share share) {
    return "%s <span class=\"of\">%s–%s of %,d</span>"
        .formatted(percent(share.rate()), plain(share.low()), plain(share.high()), share.of());
  }

  private void confusion(List<Answer> answers) {
    heading("Taken for what");
    paragraph("Cross-validation. A row is what was meant, a column what it was taken for; in %.");
    html.append("<div class=\"wide\"><table><thead><tr><th>meant");
    for (Topic topic : Topic.values()) {
      html.append("<th>").append(topic.id());
    }
    html.append("</thead>\n");
    int[][] table = Figures.confusion(answers);
    for (Topic meant : Topic.values()) {
      int all = Arrays.stream(table[meant.ordinal()]).sum();
      html.append("<tr><th>").append(meant.id());
      for (int count : table[meant.ordinal()]) {
        double share = all == 0 ? 0 : 100.0 * count / all;
        html.append(
            "<td style=\"background:rgba(0,114,178,%.2f)\">%s"
                .formatted(share / 150, share < 0.5 ? "" : "%.0f".formatted(share)));
      }
      html.append('\n');
    }
    html.append("</table></div>\n");
  }

  private void calibration(List<Answer> validated, List<Answer> blind) {
    heading("Does it know when it knows?");
    paragraph(
        "Topics by confidence: of those told with 0.8, eight in ten should be right. Mean distance %s in cross-validation, %s held out."
            .formatted(
                percent(Figures.miscalibration(validated)),
                percent(Figures.miscalibration(blind))));
    html.append(
        Charts.lines(
            "Confidence and truth",
            "confidence",
            "share that is right",
            0,
            1,
            List.of(
                new Charts.Line("as it should be", List.of(0.0, 1.0), List.of(0.0, 1.0)),
                bands("cross-validation", validated),
                bands("held out", blind))));
  }

  private static Charts.Line bands(String name, List<Answer> answers) {
    List<Figures.Band> bands = Figures.bands(answers);
    return new Charts.Line(
        name,
        bands.stream().map(Figures.Band::confidence).toList(),
        bands.stream().map(band -> band.share().rate()).toList());
  }

  private void alarm(Evaluation.Measured measured, List<Answer> blind) {
    heading("Cries for help");
    paragraph(
        "Used: %s. Proposed by the cross-validation, so that it hears 97 %%: %s."
            .formatted(measured.used(), measured.fitted()));
    html.append(
        Charts.lines(
            "Heard, and falsely heard, by where the alarm begins",
            "falsely heard",
            "heard",
            0.7,
            1,
            List.of(
                alarms("cross-validation", measured.validated(), measured.used()),
                alarms("held out", blind, measured.used()))));
    html.append(
        "<table><thead><tr><th>alarm from<th>heard<th>falsely<th>falsely, misleading</thead>\n");
    for (int i = 4; i <= 16; i++) {
      double alarm = i / 40.0;
      html.append("<tr><th>%.3f".formatted(alarm))
          .append(cell(blind.stream().filter(Answer::urgent).toList(), measured.used(), alarm))
          .append(cell(blind.stream().filter(a -> !a.urgent()).toList(), measured.used(), alarm))
          .append(cell(blind.stream().filter(Answer::misleading).toList(), measured.used(), alarm))
          .append('\n');
    }
    html.append("</table>\n");
  }

  private static String cell(List<Answer> answers, Calibration used, double alarm) {
    return "<td>" + percent(above(answers, used, alarm));
  }

  private static double above(List<Answer> answers, Calibration used, double alarm) {
    long count = answers.stream().filter(a -> used.now(a.said()) >= alarm).count();
    return answers.isEmpty() ? 0 : (double) count / answers.size();
  }

  private static Charts.Line alarms(String name, List<Answer> answers, Calibration used) {
    List<Answer> urgent = answers.stream().filter(Answer::urgent).toList();
    List<Answer> calm = answers.stream().filter(answer -> !answer.urgent()).toList();
    List<Double> falsely = new ArrayList<>();
    List<Double> heard = new ArrayList<>();
    for (int i = 2; i <= 32; i += 2) {
      falsely.add(above(calm, used, i / 40.0));
      heard.add(above(urgent, used, i / 40.0));
    }
    return new Charts.Line(name, falsely, heard);
  }

  private void thresholds(List<Answer> blind) {
    heading("When to go, when to ask");
    paragraph(
        "Held out. From a confidence on the bot goes where the best topic leads; below it asks between the best two, or shows the menu.");
    html.append(
        "<table><thead><tr><th>confidence from<th>messages<th>best is right<th>messages below<th>one of the best two is right</thead>\n");
    for (int i = 2; i <= 9; i++) {
      double from = i / 10.0;
      List<Answer> sure = blind.stream().filter(a -> confidence(a) >= from).toList();
      List<Answer> unsure = blind.stream().filter(a -> confidence(a) < from).toList();
      html.append("<tr><th>%.1f".formatted(from))
          .append("<td>%,d<td>".formatted(sure.size()))
          .append(percent(rate(sure, a -> a.topicRight() ? 1 : 0)))
          .append("<td>%,d<td>".formatted(unsure.size()))
          .append(percent(rate(unsure, a -> amongTwo(a) ? 1 : 0)))
          .append('\n');
    }
    html.append("</table>\n");
  }

  private static boolean amongTwo(Answer answer) {
    return answer.understood().topics().stream()
        .limit(2)
        .anyMatch(guess -> answer.phrase().about(guess.topic()));
  }

  private static double confidence(Answer answer) {
    return answer.understood().best().confidence();
  }

  private static double rate(List<Answer> answers, ToDoubleFunction<Answer> right) {
    return answers.stream().mapToDouble(right).average().orElse(0);
  }

  private void curve(Map<Integer, Figures> curve) {
    heading("Would more phrases help?");
    paragraph(
        "What is understood of all held-out messages after learning from part of the phrases.");
    List<Charts.Line> lines = new ArrayList<>();
    for (String name : List.of("topic", "now heard", "soon heard")) {
      List<Double> x = new ArrayList<>();
      List<Double> y = new ArrayList<>();
      for (int phrases : new TreeSet<>(curve.keySet())) {
        Figures.Share share = curve.get(phrases).shares().get(name);
        if (share != null) {
          x.add((double) phrases);
          y.add(share.rate());
        }
      }
      lines.add(new Charts.Line(name, x, y));
    }
    html.append(Charts.lines("Curve of learning", "phrases", "share", 0.7, 1, lines));
  }

  private void heading(String words) {
    html.append("<h2>").append(words).append("</h2>\n");
  }

  private void paragraph(String words) {
    html.append("<p>").append(words).append("</p>\n");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f&nbsp;%%", share * 100);
  }

  private static String plain(double share) {
    return String.format(Locale.ROOT, "%.0f", share * 100);
  }
}
