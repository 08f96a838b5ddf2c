package org.nivaran.sandbox.upm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nivaran.sandbox.plugins.InstalledPlugin;
import org.nivaran.sandbox.plugins.PluginException;
import org.nivaran.sandbox.plugins.PluginSystem;
import org.nivaran.sandbox.pluginweb.Access;
import org.nivaran.sandbox.pluginweb.AccessLevel;

/**
 * Lists, uploads, enables, disables and removes plugins, as public clients of Jira's plugin manager
 * call it. For system administrators only. An upload answers 202 with a pending task to poll.
 */
public final class PluginManagerRest extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String TOKEN_HEADER = "upm-token";
  private static final String PENDING = "/pending/";
  private static final String KEY_SUFFIX = "-key";

  private final transient PluginSystem plugins;
  private final transient Access access;
  private final transient PendingInstalls pending;
  private final transient UploadTokens tokens = new UploadTokens();
  private final transient PluginJson json = new PluginJson();
  private final transient ObjectMapper mapper = new ObjectMapper();
  private final transient Path uploads;

  /**
   * @param uploads a directory for jars while they are being installed
   */
  public PluginManagerRest(PluginSystem plugins, Access access, Path uploads) {
    this.plugins = plugins;
    this.access = access;
    this.uploads = uploads;
    this.pending = new PendingInstalls(plugins);
  }

  @Override
  public void destroy() {
    pending.close();
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    switch (access.decide(AccessLevel.SYSTEM_ADMIN)) {
      case ALLOWED -> super.service(request, response);
      case LOG_IN -> problem(response, HttpServletResponse.SC_UNAUTHORIZED, "You must log in");
      case FORBIDDEN ->
          problem(response, HttpServletResponse.SC_FORBIDDEN, "For system administrators only");
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = path(request);
    String base = request.getContextPath() + request.getServletPath();
    if (path.equals("/")) {
      response.setHeader(TOKEN_HEADER, tokens.next());
      List<Map<String, Object>> all =
          plugins.installed().stream().map(plugin -> json.summary(plugin, base)).toList();
      write(response, HttpServletResponse.SC_OK, "installed", Map.of("plugins", all));
    } else if (path.startsWith(PENDING)) {
      Optional<PendingInstalls.Task> task = pending.find(path.substring(PENDING.length()));
      if (task.isPresent()) {
        write(response, HttpServletResponse.SC_OK, "pending-task", json.task(task.get(), base));
      } else {
        problem(response, HttpServletResponse.SC_NOT_FOUND, "No such task");
      }
    } else {
      Optional<InstalledPlugin> plugin = plugins.installed(key(path));
      if (plugin.isPresent()) {
        write(response, HttpServletResponse.SC_OK, "plugin", json.full(plugin.get(), base));
      } else {
        problem(response, HttpServletResponse.SC_NOT_FOUND, "No such plugin: " + key(path));
      }
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (!path(request).equals("/")) {
      problem(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Only GET, PUT and DELETE here");
      return;
    }
    if (!tokens.use(request.getParameter("token"))) {
      problem(
          response,
          HttpServletResponse.SC_FORBIDDEN,
          "The token is wrong or used; take one from " + TOKEN_HEADER);
      return;
    }
    String type = String.valueOf(request.getContentType());
    Part part = type.startsWith("multipart/form-data") ? request.getPart("plugin") : null;
    if (part == null) {
      problem(
          response,
          HttpServletResponse.SC_BAD_REQUEST,
          "The part \"plugin\" with a jar is missing");
      return;
    }
    PendingInstalls.Task task = pending.install(stored(part));
    String base = request.getContextPath() + request.getServletPath();
    response.setHeader("Location", base + PENDING + task.id());
    write(response, HttpServletResponse.SC_ACCEPTED, "pending-task", json.task(task, base));
  }

  private Path stored(Part part) throws IOException {
    Files.createDirectories(uploads);
    Path file = Files.createTempFile(uploads, "upload", ".jar");
    try (InputStream in = part.getInputStream()) {
      Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }

  @Override
  protected void doPut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String key = key(path(request));
    JsonNode body;
    try {
      body = mapper.readTree(request.getInputStream());
    } catch (JsonProcessingException e) {
      problem(response, HttpServletResponse.SC_BAD_REQUEST, "Not JSON: " + e.getOriginalMessage());
      return;
    }
    if (!body.path("enabled").isBoolean()) {
      problem(response, HttpServletResponse.SC_BAD_REQUEST, "\"enabled\" must be true or false");
      return;
    }
    try {
      InstalledPlugin plugin =
          body.path("enabled").asBoolean() ? plugins.enable(key) : plugins.disable(key);
      write(
          response,
          HttpServletResponse.SC_OK,
          "plugin",
          json.full(plugin, request.getContextPath() + request.getServletPath()));
    } catch (PluginException e) {
      problem(response, HttpServletResponse.SC_NOT_FOUND, String.valueOf(e.getMessage()));
    }
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String key = key(path(request));
    if (plugins.installed(key).isEmpty()) {
      problem(response, HttpServletResponse.SC_NOT_FOUND, "No such plugin: " + key);
      return;
    }
    plugins.uninstall(key);
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private static String path(HttpServletRequest request) {
    return request.getPathInfo() == null ? "/" : request.getPathInfo();
  }

  private static String key(String path) {
    String name = path.substring(1);
    return name.endsWith(KEY_SUFFIX)
        ? name.substring(0, name.length() - KEY_SUFFIX.length())
        : name;
  }

  private void problem(HttpServletResponse response, int status, String message)
      throws IOException {
    write(response, status, "error", Map.of("message", message, "errorMessages", List.of(message)));
  }

  private void write(HttpServletResponse response, int status, String kind, Object body)
      throws IOException {
    response.setStatus(status);
    response.setContentType("application/vnd.atl.plugins." + kind + "+json");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(mapper.writeValueAsString(body));
  }
}
