package org.nivaran.sandbox.jira.workflow;

import com.opensymphony.workflow.loader.WorkflowDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.nivaran.sandbox.database.Database;
import org.nivaran.sandbox.jira.config.ConfigurationStamps;
import org.nivaran.sandbox.jira.config.ConfigurationStamps.Area;

/**
 * The workflows' descriptors: Jira's system workflow and those in the database, read whole and kept
 * until settings change. Thread safe.
 */
final class StoredWorkflows {
  static final String SYSTEM = "jira";

  private final ConfigurationStamps stamps;
  private final Database database;
  private final WorkflowDescriptor system;
  private final Supplier<Map<String, WorkflowDescriptor>> content;

  StoredWorkflows(Database database, ConfigurationStamps stamps) {
    this.database = database;
    this.stamps = stamps;
    this.system = WorkflowXml.read(SYSTEM, systemXml());
    this.content = stamps.cached(Area.SETTINGS, this::load);
  }

  private static String systemXml() {
    try (InputStream xml =
        Objects.requireNonNull(StoredWorkflows.class.getResourceAsStream("jira.xml"))) {
      return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The system workflow cannot be read", e);
    }
  }

  private Map<String, WorkflowDescriptor> load() {
    Map<String, WorkflowDescriptor> all = new TreeMap<>();
    all.put(SYSTEM, system);
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery("SELECT workflow_name, descriptor FROM workflow")
                    .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(
                        entry ->
                            all.put(
                                entry.getKey(),
                                WorkflowXml.read(entry.getKey(), entry.getValue()))));
    return all;
  }

  /** By name. */
  Map<String, WorkflowDescriptor> all() {
    return content.get();
  }

  Optional<WorkflowDescriptor> find(String name) {
    return Optional.ofNullable(all().get(name));
  }

  /** What could not be read again would take all other workflows with it. */
  private static String checked(String name, WorkflowDescriptor descriptor) {
    String xml = WorkflowXml.write(descriptor);
    WorkflowXml.read(name, xml);
    return xml;
  }

  /**
   * @throws com.atlassian.jira.workflow.WorkflowException if it cannot be read again
   */
  void insert(String name, WorkflowDescriptor descriptor) {
    String xml = checked(name, descriptor);
    stamps.change(
        Area.SETTINGS,
        handle -> {
          handle.execute(
              "INSERT INTO workflow (workflow_name, descriptor) VALUES (?, ?)", name, xml);
        });
  }

  /**
   * @throws com.atlassian.jira.workflow.WorkflowException if it cannot be read again
   */
  void update(String name, WorkflowDescriptor descriptor) {
    String xml = checked(name, descriptor);
    stamps.change(
        Area.SETTINGS,
        handle -> {
          handle.execute("UPDATE workflow SET descriptor = ? WHERE workflow_name = ?", xml, name);
        });
  }

  void delete(String name) {
    stamps.change(
        Area.SETTINGS,
        handle -> {
          handle.execute("DELETE FROM workflow WHERE workflow_name = ?", name);
        });
  }
}
