package com.atlassian.mail;

/**
 * Declaration of atlassian-mail's {@code Email}: one letter. The setters return the letter itself,
 * as published. {@code Multipart} is left out: it is of {@code javax.mail} or of {@code
 * jakarta.mail}, depending on the release.
 *
 * <p>Source: jira-api-platform, section 7 (atlassian-mail 1.3 and 1.9 Javadoc; call sites to Jira
 * 9.12). Confidence: VERIFIED.
 */
public class Email {
  private final String to;
  private String subject;
  private String body;
  private String mimeType = "text/plain";
  private String encoding = "UTF-8";

  public Email(String to) {
    this.to = to;
  }

  public Email setSubject(String text) {
    this.subject = text;
    return this;
  }

  public Email setBody(String text) {
    this.body = text;
    return this;
  }

  public Email setMimeType(String type) {
    this.mimeType = type;
    return this;
  }

  public Email setEncoding(String name) {
    this.encoding = name;
    return this;
  }

  // LIKELY
  public String getTo() {
    return to;
  }

  // LIKELY
  public String getSubject() {
    return subject;
  }

  // LIKELY
  public String getBody() {
    return body;
  }

  // LIKELY
  public String getMimeType() {
    return mimeType;
  }

  // LIKELY
  public String getEncoding() {
    return encoding;
  }
}
