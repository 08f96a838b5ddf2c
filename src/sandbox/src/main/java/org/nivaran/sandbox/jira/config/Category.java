package org.nivaran.sandbox.jira.config;

import com.atlassian.jira.issue.status.category.StatusCategory;
import com.atlassian.jira.issue.status.category.StatusCategoryManager;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Jira's four status categories. */
public enum Category implements StatusCategory {
  UNDEFINED(1, "undefined", "No Category", "medium-gray"),
  NEW(2, "new", "To Do", "blue-gray"),
  DONE(3, "done", "Done", "green"),
  INDETERMINATE(4, "indeterminate", "In Progress", "yellow");

  private final long id;
  private final String key;
  private final String label;
  private final String color;

  Category(long id, String key, String label, String color) {
    this.id = id;
    this.key = key;
    this.label = label;
    this.color = color;
  }

  static Category of(long id) {
    return Arrays.stream(values()).filter(c -> c.id == id).findFirst().orElse(UNDEFINED);
  }

  @Override
  public Long getId() {
    return id;
  }

  @Override
  public String getKey() {
    return key;
  }

  @Override
  public String getName() {
    return label;
  }

  @Override
  public String getColorName() {
    return color;
  }

  /** Jira's {@link StatusCategoryManager}. */
  public static final class Lookup implements StatusCategoryManager {
    @Override
    public @Nullable StatusCategory getStatusCategory(Long id) {
      return Arrays.stream(values()).filter(c -> c.id == id).findFirst().orElse(null);
    }

    @Override
    public @Nullable StatusCategory getStatusCategoryByKey(String key) {
      return Arrays.stream(values()).filter(c -> c.key.equals(key)).findFirst().orElse(null);
    }

    @Override
    public StatusCategory getDefaultStatusCategory() {
      return UNDEFINED;
    }

    @Override
    public List<StatusCategory> getStatusCategories() {
      return List.of(values());
    }
  }
}
