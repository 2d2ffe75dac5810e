package org.pobach.console;

import static j2html.TagCreator.button;
import static j2html.TagCreator.form;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.input;
import static j2html.TagCreator.label;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;

import j2html.tags.DomContent;

/// Where one signs in.
///
/// @param refused whether it was tried in vain
/// @param demo whether somebody may try the desk without an account
record SignInPage(Words words, boolean refused, boolean demo) {
  DomContent part() {
    return section(
            h1(words.of("sign-in")),
            iff(refused, p(words.of("refused-in")).attr("role", "alert").withClass("alert")),
            form(
                    label(words.of("alias")).withFor("alias"),
                    input()
                        .withId("alias")
                        .withName("alias")
                        .attr("autocomplete", "username")
                        .attr("autocapitalize", "none")
                        .attr("required", "required"),
                    label(words.of("password")).withFor("password"),
                    input()
                        .withId("password")
                        .withName("password")
                        .withType("password")
                        .attr("autocomplete", "current-password")
                        .attr("required", "required"),
                    label(words.of("code")).withFor("code"),
                    input()
                        .withId("code")
                        .withName("code")
                        .attr("inputmode", "numeric")
                        .attr("autocomplete", "one-time-code")
                        .attr("required", "required"),
                    button(words.of("sign-in")))
                .withMethod("post")
                .withAction("/console/sign-in"),
            iff(
                demo,
                form(p(words.of("demo-why")), button(words.of("demo-in")).withClass("next"))
                    .withMethod("post")
                    .withAction("/console/demo")))
        .withClass("sign-in");
  }
}
