package org.nivaran.core.sms;

/**
 * Gateways whose way of being called is known. In the parameters <code>{name}</code> stands for a
 * value: username, password, password-sha1, message, message-entities, service-type, number
 * (919812345678), number-plain (9812345678), header, entity, template, key, id (ours).
 */
public enum SmsPreset {
  /** NIC's SMS gateway. The header is what it calls the signature. */
  NIC(
      "get",
      """
      username={username}
      pin={password}
      message={message}
      mnumber={number}
      signature={header}
      dlt_entity_id={entity}
      dlt_template_id={template}
      """,
      "(?i)(request id|message accepted|accepted|success|code=api000)",
      "(?i)(authenti|invalid (user|pin|password)|wrong (user|pin|password)|unauthori)",
      "(?i)(?:request ?id|reqid|id)\\W+([A-Za-z0-9_-]+)"),
  /** C-DAC's Mobile Seva. What is not in the GSM alphabet goes as numbers of characters. */
  CDAC(
      "post",
      """
      username={username}
      password={password-sha1}
      senderid={header}
      content={message-entities}
      smsservicetype={service-type}
      mobileno={number-plain}
      bulkmobno={number-plain}
      key={key}
      templateid={template}
      """,
      "^\\s*402\\b",
      "^\\s*(401|416|418)\\b|(?i)(authenti|credential|password)",
      "(?i)MsgID\\s*=\\s*([A-Za-z0-9_-]+)"),
  /** Any other; its parameters are written down by the admin. */
  HTTP(
      "post",
      """
      username={username}
      password={password}
      from={header}
      to={number}
      text={message}
      entity={entity}
      template={template}
      reference={id}
      """,
      "(?i)(success|accepted|\\bok\\b|queued|submitted|\"?id\"?)",
      "(?i)(authenti|credential|password|unauthori)",
      "(?i)(?:message_?id|msgid|id)\"?\\W+([A-Za-z0-9_-]+)");

  private final String method;
  private final String parameters;
  private final String accepted;
  private final String denied;
  private final String id;

  SmsPreset(String method, String parameters, String accepted, String denied, String id) {
    this.method = method;
    this.parameters = parameters;
    this.accepted = accepted;
    this.denied = denied;
    this.id = id;
  }

  public String method() {
    return method;
  }

  /** Names and values of what is sent, one to a line. */
  public String parameters() {
    return parameters;
  }

  /** What is found in an answer that says yes. */
  public String accepted() {
    return accepted;
  }

  /** What is found in an answer that says that the gateway does not know us. */
  public String denied() {
    return denied;
  }

  /** Where in an answer the gateway's own id of the message stands. */
  public String id() {
    return id;
  }
}
