package org.nivaran.sandbox.web.fragment;

import org.nivaran.sandbox.web.view.SafeHtml;

/**
 * A panel of a plugin as it stands on a page.
 *
 * @param id the id of its element
 * @param label its heading; empty for none
 * @param body what the plugin rendered
 * @param failed the id of the failure; empty when it was rendered
 */
public record PanelView(String id, String label, SafeHtml body, String failed) {}
