package org.nivaran.sandbox.web.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.nivaran.sandbox.web.asset.StaticFiles;
import org.nivaran.sandbox.web.page.Frame;
import org.nivaran.sandbox.web.page.PageRequest;
import org.nivaran.sandbox.web.page.Reply;
import org.nivaran.sandbox.web.session.Accounts;
import org.nivaran.sandbox.web.view.HostTemplates;
import org.nivaran.sandbox.web.view.Messages;
import org.nivaran.sandbox.web.view.SafeHtml;
import org.nivaran.sandbox.webresource.RequestedResources;
import org.nivaran.sandbox.webresource.ResourceTags;

/** Puts the frame around a page's content. Thread safe. */
public final class PageFrame {

  private static final List<String> STYLES = List.of("aui/aui-prototyping.css", "css/host.css");

  /** AUI and jQuery come before the module loader: seeing one, they would not set their globals. */
  private static final List<String> SCRIPTS =
      List.of(
          "jquery/jquery.min.js",
          "aui/aui-prototyping.js",
          "js/amd.js",
          "js/host.js",
          "js/board.js",
          "js/dashboard.js");

  private final HostTemplates templates;
  private final StaticFiles files;
  private final ResourceTags resources;
  private final Menus menus;
  private final Accounts accounts;
  private final Supplier<String> baseUrl;

  /**
   * @param templates the host's templates
   * @param files the host's static files
   * @param resources writes the tags of plugins' web-resources
   * @param menus the menus
   * @param accounts tells administrators from others
   * @param baseUrl gives the application's address as the outside knows it
   */
  public PageFrame(
      HostTemplates templates,
      StaticFiles files,
      ResourceTags resources,
      Menus menus,
      Accounts accounts,
      Supplier<String> baseUrl) {
    this.templates = templates;
    this.files = files;
    this.resources = resources;
    this.menus = menus;
    this.accounts = accounts;
    this.baseUrl = baseUrl;
  }

  /**
   * @param request who sees it
   * @param view the page
   * @return the whole document
   */
  public SafeHtml around(PageRequest request, Reply.View view) {
    Map<String, Object> values = values(request, view.frame(), view.contexts(), "");
    values.put("title", view.title());
    values.put("head", SafeHtml.NONE);
    values.put("content", view.content());
    return templates.render("frame.vm", values);
  }

  /**
   * @param request who sees it
   * @param page what a plugin wrote
   * @return the whole document
   */
  public SafeHtml around(PageRequest request, FramedPage page) {
    Map<String, Object> values = values(request, page.frame(), List.of(), page.activeItem());
    values.put("title", page.title());
    values.put("head", page.head());
    values.put("content", page.content());
    return templates.render("frame.vm", values);
  }

  private Map<String, Object> values(
      PageRequest request, Frame frame, List<String> contexts, String activeItem) {
    Map<String, Object> values = request.templateValues();
    values.put("frame", model(request, frame, activeItem));
    values.put("resources", tags(request, frame, contexts));
    return values;
  }

  private SafeHtml tags(PageRequest request, Frame frame, List<String> wanted) {
    List<String> contexts = new ArrayList<>(wanted);
    contexts.add(frame == Frame.ADMIN ? "atl.admin" : "atl.general");
    return resources.of(
        RequestedResources.current(), contexts, request.contextPath(), request.messages().locale());
  }

  private FrameModel model(PageRequest request, Frame frame, String activeItem) {
    boolean focused = frame == Frame.FOCUSED || frame == Frame.POPUP;
    boolean administrator = request.identity().user().filter(accounts::isAdministrator).isPresent();
    boolean loggedIn = request.identity().user().isPresent();
    String here = frame == Frame.FOCUSED ? "/secure/Dashboard.jspa" : request.here();
    return new FrameModel(
        baseUrl.get(),
        loggedIn,
        administrator && !focused,
        frame == Frame.ADMIN,
        frame == Frame.POPUP,
        request.identity().user().map(user -> user.getUsername()).orElse(""),
        request.identity().user().map(user -> user.getDisplayName()).orElse(""),
        "host-" + frame.name().toLowerCase(Locale.ROOT),
        request.here(),
        PageRequest.encode(here),
        files.address(request.contextPath(), "images/icon.svg"),
        addresses(request, STYLES),
        addresses(request, SCRIPTS),
        loggedIn ? menus.navigation(request) : List.of(),
        loggedIn ? menus.ofUser(request) : List.of(),
        administrator ? menus.administration(request, activeItem) : List.of(),
        languages(request));
  }

  private List<String> addresses(PageRequest request, List<String> names) {
    return names.stream().map(name -> files.address(request.contextPath(), name)).toList();
  }

  private static List<FrameModel.Language> languages(PageRequest request) {
    return Messages.LANGUAGES.stream()
        .map(
            language ->
                new FrameModel.Language(
                    language.toLanguageTag(),
                    language.getDisplayLanguage(language),
                    language.equals(request.messages().locale())))
        .toList();
  }
}
