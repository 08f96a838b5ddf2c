package org.nivaran.jira.setup;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.scheme.SchemeEntity;
import com.atlassian.jira.scheme.SchemeManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.nivaran.core.grievance.Reason;
import org.ofbiz.core.entity.GenericEntityException;
import org.ofbiz.core.entity.GenericValue;

/**
 * A scheme that decides who sees a grievance: found by its name, with our entries in it, on our
 * project. One of another's is never taken for ours. Entries that an admin has added stay.
 */
final class OwnScheme {

  static final String ROLE = "projectrole";

  private static final int NAMED_AT_MOST = 6;

  private final Part part;
  private final String key;
  private final String name;
  private final SchemeManager schemes;
  private final Projects projects;

  OwnScheme(Part part, String key, String name, SchemeManager schemes, Projects projects) {
    this.part = part;
    this.key = key;
    this.name = name;
    this.schemes = schemes;
    this.projects = projects;
  }

  /**
   * An entry.
   *
   * @param words what an admin reads of it
   */
  record Entry(SchemeEntity entity, String words) {

    boolean isIn(Scheme scheme) {
      return scheme.getEntities().stream().anyMatch(this::isLike);
    }

    private boolean isLike(SchemeEntity other) {
      return entity.getType().equals(other.getType())
          && Objects.equals(entity.getParameter(), other.getParameter())
          && what(entity).equals(what(other));
    }
  }

  private static String what(SchemeEntity entity) {
    return entity.getEntityTypeId() instanceof ProjectPermissionKey permission
        ? permission.permissionKey()
        : String.valueOf(entity.getEntityTypeId());
  }

  Optional<Scheme> find() {
    return Optional.ofNullable(schemes.getSchemeObject(name));
  }

  /**
   * @param wanted the entries; may throw {@link MissingPartException}
   */
  Finding look(Known known, Function<Scheme, List<Entry>> wanted) {
    Optional<Scheme> found = find();
    if (found.isEmpty()) {
      return Finding.missing();
    }
    Scheme scheme = found.get();
    String id = String.valueOf(scheme.getId());
    if (!known.isOurs(key, id)) {
      return Finding.blocked(null, Reason.of("setup.scheme.theirs", name));
    }
    List<Entry> lacking = lacking(scheme, wanted.apply(scheme));
    return lacking.isEmpty()
        ? Finding.present(id)
        : Finding.differs(id, Reason.of("setup.scheme.lacks-entries", name, named(lacking)));
  }

  private static List<Entry> lacking(Scheme scheme, List<Entry> wanted) {
    return wanted.stream().filter(entry -> !entry.isIn(scheme)).toList();
  }

  private static String named(List<Entry> entries) {
    String first =
        entries.stream()
            .limit(NAMED_AT_MOST)
            .map(Entry::words)
            .reduce((one, next) -> one + ", " + next)
            .orElse("");
    int more = entries.size() - NAMED_AT_MOST;
    return more > 0 ? first + " … (+" + more + ")" : first;
  }

  /** Adds what is not in it yet. */
  void addLacking(Scheme scheme, List<Entry> wanted) {
    try {
      GenericValue row = schemes.getScheme(scheme.getId());
      for (Entry entry : lacking(scheme, wanted)) {
        schemes.createSchemeEntity(row, entry.entity());
      }
    } catch (GenericEntityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether our project has it. */
  Item ofProject(String itemKey, Reason todo) {
    return Item.of(
            part,
            itemKey,
            name,
            known -> {
              Scheme current = schemes.getSchemeFor(projects.of(known));
              return Assigned.look(
                  known, itemKey, current == null ? null : current.getName(), name);
            },
            this::assign)
        .elseByHand(todo)
        .removedWithProject();
  }

  private String assign(Known known) {
    Project project = projects.of(known);
    Scheme scheme = find().orElseThrow(() -> new MissingPartException(key));
    schemes.removeSchemesFromProject(project);
    schemes.addSchemeToProject(project, scheme);
    return name;
  }

  /** Takes it away; that it is gone already is no failure. */
  void remove(String id) {
    try {
      if (schemes.getSchemeObject(Long.valueOf(id)) != null) {
        schemes.deleteScheme(Long.valueOf(id));
      }
    } catch (GenericEntityException e) {
      throw new IllegalStateException(e);
    }
  }
}
