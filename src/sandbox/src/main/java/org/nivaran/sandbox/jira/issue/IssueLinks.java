package org.nivaran.sandbox.jira.issue;

import com.atlassian.jira.exception.CreateException;
import com.atlassian.jira.issue.link.IssueLink;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkType;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.user.ApplicationUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nivaran.sandbox.database.Database;

/**
 * Links between issues, of the types that a new Jira has. Order and history of links are not
 * modelled; a link that is there already is not made again. Thread safe.
 */
public final class IssueLinks implements IssueLinkManager, IssueLinkTypeManager {
  private static final String SELECT =
      "SELECT l.id, l.source_id, l.destination_id, l.type_id, t.link_name, t.outward, t.inward"
          + " FROM issue_link l JOIN issue_link_type t ON t.id = l.type_id WHERE ";

  private final Database database;

  public IssueLinks(Database database) {
    this.database = database;
  }

  private record Type(Long id, String name, String outward, String inward)
      implements IssueLinkType {
    @Override
    public Long getId() {
      return id;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public String getInward() {
      return inward;
    }

    @Override
    public String getOutward() {
      return outward;
    }
  }

  private record Link(Long id, Long sourceId, Long destinationId, Type type) implements IssueLink {
    @Override
    public Long getId() {
      return id;
    }

    @Override
    public Long getSourceId() {
      return sourceId;
    }

    @Override
    public Long getDestinationId() {
      return destinationId;
    }

    @Override
    public Long getLinkTypeId() {
      return type.id();
    }

    @Override
    public IssueLinkType getIssueLinkType() {
      return type;
    }
  }

  @Override
  public void createIssueLink(
      Long sourceIssueId,
      Long destinationIssueId,
      Long issueLinkTypeId,
      @Nullable Long sequence,
      ApplicationUser remoteUser)
      throws CreateException {
    if (sourceIssueId.equals(destinationIssueId)) {
      throw new CreateException("An issue cannot be linked to itself");
    }
    if (getIssueLink(sourceIssueId, destinationIssueId, issueLinkTypeId) == null) {
      database
          .jdbi()
          .useHandle(
              handle ->
                  handle
                      .createUpdate(
                          "INSERT INTO issue_link (source_id, destination_id, type_id)"
                              + " VALUES (:source, :destination, :type)")
                      .bind("source", sourceIssueId)
                      .bind("destination", destinationIssueId)
                      .bind("type", issueLinkTypeId)
                      .execute());
    }
  }

  @Override
  public @Nullable IssueLink getIssueLink(Long sourceId, Long destinationId, Long issueLinkTypeId) {
    return list(
            "l.source_id = ? AND l.destination_id = ? AND l.type_id = ?",
            sourceId,
            destinationId,
            issueLinkTypeId)
        .stream()
        .findFirst()
        .orElse(null);
  }

  @Override
  public List<IssueLink> getInwardLinks(Long destinationId) {
    return list("l.destination_id = ?", destinationId);
  }

  @Override
  public List<IssueLink> getOutwardLinks(Long sourceId) {
    return list("l.source_id = ?", sourceId);
  }

  @Override
  public boolean isLinkingEnabled() {
    return true;
  }

  @Override
  public Collection<IssueLinkType> getIssueLinkTypesByName(String name) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT id AS type_id, link_name, outward, inward FROM issue_link_type"
                            + " WHERE lower(link_name) = lower(?)")
                    .bind(0, name)
                    .map((row, context) -> (IssueLinkType) type(row))
                    .list());
  }

  private List<IssueLink> list(String condition, Long... arguments) {
    return database
        .jdbi()
        .withHandle(
            handle -> {
              var query = handle.createQuery(SELECT + condition + " ORDER BY l.id");
              for (int i = 0; i < arguments.length; i++) {
                query.bind(i, arguments[i]);
              }
              return query
                  .map(
                      (row, context) ->
                          (IssueLink)
                              new Link(
                                  row.getLong("id"),
                                  row.getLong("source_id"),
                                  row.getLong("destination_id"),
                                  type(row)))
                  .list();
            });
  }

  private static Type type(ResultSet row) throws SQLException {
    return new Type(
        row.getLong("type_id"),
        row.getString("link_name"),
        row.getString("outward"),
        row.getString("inward"));
  }
}
