package org.nivaran.sandbox.sal;

import com.atlassian.sal.api.auth.LoginUriProvider;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import com.atlassian.sal.api.xsrf.XsrfTokenAccessor;
import com.atlassian.sal.api.xsrf.XsrfTokenValidator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.nivaran.sandbox.web.session.XsrfTokens;

/**
 * What plugin servlets ask about a request: log-in address, secure administration session, form
 * tokens.
 */
final class HostRequests
    implements LoginUriProvider, WebSudoManager, XsrfTokenAccessor, XsrfTokenValidator {

  private final Supplier<String> baseUrl;
  private final SecureSession secure;

  HostRequests(Supplier<String> baseUrl, SecureSession secure) {
    this.baseUrl = baseUrl;
    this.secure = secure;
  }

  @Override
  public URI getLoginUri(URI returnUri) {
    return URI.create(
        baseUrl.get()
            + "/login.jsp?os_destination="
            + URLEncoder.encode(returnUri.toString(), StandardCharsets.UTF_8));
  }

  @Override
  public boolean canExecuteRequest(HttpServletRequest request) {
    return secure.isOpen(request);
  }

  @Override
  public void enforceWebSudoProtection(HttpServletRequest request, HttpServletResponse response) {
    try {
      secure.demand(request, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void willExecuteWebSudoRequest(HttpServletRequest request) {
    if (!secure.isOpen(request)) {
      throw new WebSudoSessionException("The secure administration session is not open");
    }
  }

  @Override
  public String getXsrfToken(
      HttpServletRequest request, HttpServletResponse response, boolean create) {
    return XsrfTokens.forForm(request, response);
  }

  @Override
  public boolean validateFormEncodedToken(HttpServletRequest request) {
    return XsrfTokens.isOurs(request);
  }

  @Override
  public String getXsrfParameterName() {
    return XsrfTokens.PARAMETER;
  }
}
