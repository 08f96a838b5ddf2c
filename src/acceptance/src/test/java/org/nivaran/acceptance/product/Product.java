package org.nivaran.acceptance.product;

import java.net.URI;
import org.nivaran.acceptance.client.Desk;
import org.nivaran.acceptance.client.Graph;
import org.nivaran.acceptance.client.Http;
import org.nivaran.acceptance.client.Jira;
import org.nivaran.acceptance.client.WhatsApp;

/** The running product as one sees it from outside. Thread safe. */
public interface Product {
  /** The address with context path. */
  URI base();

  /** HTTP without any log-in. */
  default Http anonymous() {
    return Http.at(base());
  }

  /** Jira's REST as a demonstration user, whose password is the name. */
  default Jira as(String user) {
    return Jira.loggedIn(base(), user);
  }

  /** Nivaran's own REST as a demonstration user. */
  default Desk deskAs(String user) {
    return new Desk(as(user).http());
  }

  /** Meta, which posts webhooks to one of the demonstration's lines. */
  default WhatsApp line(int line) {
    return new WhatsApp(anonymous(), line);
  }

  /** What the stand-in of the Graph API accepted, and its faults. */
  default Graph graph() {
    return new Graph(anonymous());
  }
}
