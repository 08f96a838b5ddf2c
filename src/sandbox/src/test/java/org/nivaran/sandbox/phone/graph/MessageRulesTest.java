package org.nivaran.sandbox.phone.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** One row per rule: what is sent, and Meta's code for it (0 where it is fine). */
@RunWith(Parameterized.class)
public class MessageRulesTest {
  private static final String HEAD = "'messaging_product':'whatsapp','to':'919812345678',";

  private final int code;
  private final String json;

  public MessageRulesTest(String name, int code, String json) {
    this.code = code;
    this.json = json;
  }

  @Parameters(name = "{0}")
  public static List<Object[]> rules() {
    return List.of(
        row("a text", 0, HEAD + "'type':'text','text':{'body':'नमस्ते'}"),
        row("a text without type", 0, HEAD + "'text':{'body':'hello'}"),
        row("a text of 4096", 0, HEAD + "'type':'text','text':{'body':'" + "क".repeat(4096) + "'}"),
        row(
            "a text of 4097",
            100,
            HEAD + "'type':'text','text':{'body':'" + "क".repeat(4097) + "'}"),
        row("a blank text", 100, HEAD + "'type':'text','text':{'body':' '}"),
        row("a text that is a number", 100, HEAD + "'type':'text','text':{'body':7}"),
        row("no text object", 100, HEAD + "'type':'text'"),
        row("no product", 100, "'to':'919812345678','type':'text','text':{'body':'a'}"),
        row("another product", 100, "'messaging_product':'sms','to':'91','text':{'body':'a'}"),
        row("nobody to send to", 100, "'messaging_product':'whatsapp','text':{'body':'a'}"),
        row(
            "a user id instead of a phone",
            0,
            "'messaging_product':'whatsapp','recipient':'IN.77','type':'text','text':{'body':'a'}"),
        row("a group", 100, HEAD + "'recipient_type':'group','text':{'body':'a'}"),
        row(
            "callback data of 512",
            0,
            HEAD + "'biz_opaque_callback_data':'" + "x".repeat(512) + "','text':{'body':'a'}"),
        row(
            "callback data of 513",
            100,
            HEAD + "'biz_opaque_callback_data':'" + "x".repeat(513) + "','text':{'body':'a'}"),
        row("a reply", 0, HEAD + "'context':{'message_id':'wamid.1'},'text':{'body':'a'}"),
        row("a reply to nothing", 131008, HEAD + "'context':{},'text':{'body':'a'}"),
        row("an unknown type", 100, HEAD + "'type':'fax'"),
        row("one button", 0, buttons(button("1", "हाँ"))),
        row("three buttons", 0, buttons(button("1", "a"), button("2", "b"), button("3", "c"))),
        row("no button", 131009, buttons()),
        row(
            "four buttons",
            131009,
            buttons(button("1", "a"), button("2", "b"), button("3", "c"), button("4", "d"))),
        row("a title of 20", 0, buttons(button("1", "त".repeat(20)))),
        row("a title of 21", 131009, buttons(button("1", "त".repeat(21)))),
        row("no title", 131008, buttons(button("1", ""))),
        row("an id of 256", 0, buttons(button("i".repeat(256), "a"))),
        row("an id of 257", 131009, buttons(button("i".repeat(257), "a"))),
        row("an id twice", 131009, buttons(button("1", "a"), button("1", "b"))),
        row("a title twice", 131009, buttons(button("1", "a"), button("2", "a"))),
        row("a button of another kind", 131009, buttons("{'type':'url'}")),
        row("a body of 1024", 0, interactive("button", "b".repeat(1024), "", oneButton())),
        row("a body of 1025", 131009, interactive("button", "b".repeat(1025), "", oneButton())),
        row("no body", 131008, interactive("button", "", "", oneButton())),
        row("a footer of 60", 0, interactive("button", "b", footer(60), oneButton())),
        row("a footer of 61", 131009, interactive("button", "b", footer(61), oneButton())),
        row("a header of 60", 0, interactive("button", "b", header(60), oneButton())),
        row("a header of 61", 131009, interactive("button", "b", header(61), oneButton())),
        row("ten rows", 0, list("Choose", rows(10))),
        row("eleven rows", 131009, list("Choose", rows(11))),
        row("no rows", 131009, list("Choose", rows(0))),
        row("a list button of 21", 131009, list("x".repeat(21), rows(1))),
        row("a row title of 24", 0, list("Choose", "{'id':'1','title':'" + "x".repeat(24) + "'}")),
        row(
            "a row title of 25",
            131009,
            list("Choose", "{'id':'1','title':'" + "x".repeat(25) + "'}")),
        row(
            "a row description of 73",
            131009,
            list("Choose", "{'id':'1','title':'x','description':'" + "x".repeat(73) + "'}")),
        row(
            "a row id of 201",
            131009,
            list("Choose", "{'id':'" + "x".repeat(201) + "','title':'x'}")),
        row(
            "two sections of which one has no title",
            131008,
            interactive(
                "list",
                "b",
                "",
                "'button':'Choose','sections':[{'title':'A','rows':["
                    + rows(1)
                    + "]},{'rows':[{'id':'z','title':'z'}]}]")),
        row("a link", 0, link("खोलें", "https://raipur.gov.in/x")),
        row("a link text of 21", 131009, link("x".repeat(21), "https://raipur.gov.in/x")),
        row("a link that is a script", 131009, link("Open", "javascript:alert(1)")),
        row("a link without host", 131009, link("Open", "https:///x")),
        row(
            "asking for the place",
            0,
            interactive("location_request_message", "b", "", "'name':'send_location'")),
        row(
            "asking for the place wrongly",
            131009,
            interactive("location_request_message", "b", "", "'name':'send_place'")),
        row(
            "asking for the number",
            0,
            interactive("request_contact_info", "b", "", "'name':'request_contact_info'")),
        row("an interactive of unknown type", 131009, interactive("carousel", "b", "", "'x':1")),
        row("no interactive object", 131008, HEAD + "'type':'interactive'"),
        row("a template", 0, template("grievance_ack", "hi", text("RPR-2611-00042-K"))),
        row("a template in Tamil", 132001, template("grievance_ack", "ta", text("x"))),
        row("a template name with capitals", 132001, template("Ack", "hi", text("x"))),
        row(
            "a template without language",
            131008,
            HEAD + "'type':'template','template':{'name':'a'}"),
        row("a template parameter with a line break", 100, template("ack", "hi", text("a\\nb"))),
        row("a template parameter with five spaces", 100, template("ack", "hi", text("a     b"))),
        row("a template parameter of a kind", 132012, template("ack", "hi", "{'type':'date'}")),
        row(
            "a template quick reply",
            0,
            HEAD
                + "'type':'template','template':{'name':'ask','language':{'code':'en'},'components':"
                + "[{'type':'button','sub_type':'quick_reply','index':'0','parameters':"
                + "[{'type':'payload','payload':'OK:1'}]}]}"),
        row(
            "a reaction",
            0,
            HEAD + "'type':'reaction','reaction':{'message_id':'wamid.1','emoji':'👍'}"),
        row("a reaction to nothing", 131008, HEAD + "'type':'reaction','reaction':{'emoji':'👍'}"),
        row("a read receipt", 0, "'messaging_product':'whatsapp','status':'read','message_id':'w'"),
        row(
            "a read receipt with typing",
            0,
            "'messaging_product':'whatsapp','status':'read','message_id':'w',"
                + "'typing_indicator':{'type':'text'}"),
        row("a receipt of nothing", 131008, "'messaging_product':'whatsapp','status':'read'"),
        row(
            "another receipt",
            131009,
            "'messaging_product':'whatsapp','status':'seen','message_id':'w'"));
  }

  @Test
  public void isJudgedAsMetaDoes() throws IOException {
    Optional<GraphError> error =
        MessageRules.check(new ObjectMapper().readTree("{" + json.replace('\'', '"') + "}"));

    assertThat(error.map(GraphError::code).orElse(0)).as(error.toString()).isEqualTo(code);
  }

  private static Object[] row(String name, int code, String json) {
    return new Object[] {name, code, json};
  }

  private static String interactive(String type, String body, String extra, String action) {
    return HEAD
        + "'type':'interactive','interactive':{'type':'%s','body':{'text':'%s'},%s'action':{%s}}"
            .formatted(type, body, extra, action);
  }

  private static String buttons(String... buttons) {
    return interactive("button", "b", "", "'buttons':[" + String.join(",", buttons) + "]");
  }

  private static String oneButton() {
    return "'buttons':[" + button("1", "a") + "]";
  }

  private static String button(String id, String title) {
    return "{'type':'reply','reply':{'id':'%s','title':'%s'}}".formatted(id, title);
  }

  private static String footer(int length) {
    return "'footer':{'text':'" + "f".repeat(length) + "'},";
  }

  private static String header(int length) {
    return "'header':{'type':'text','text':'" + "h".repeat(length) + "'},";
  }

  private static String list(String button, String rows) {
    return interactive(
        "list", "b", "", "'button':'%s','sections':[{'rows':[%s]}]".formatted(button, rows));
  }

  private static String rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "{'id':'r" + i + "','title':'Row " + i + "'}")
        .collect(Collectors.joining(","));
  }

  private static String link(String text, String url) {
    return interactive(
        "cta_url",
        "b",
        "",
        "'name':'cta_url','parameters':{'display_text':'%s','url':'%s'}".formatted(text, url));
  }

  private static String template(String name, String language, String parameter) {
    return HEAD
        + "'type':'template','template':{'name':'%s','language':{'code':'%s'},'components':[{'type':'body','parameters':[%s]}]}"
            .formatted(name, language, parameter);
  }

  private static String text(String text) {
    return "{'type':'text','text':'" + text + "'}";
  }
}
