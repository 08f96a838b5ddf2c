package org.nivaran.sandbox.boot;

import java.time.InstantSource;
import java.util.List;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The command line of the sandbox. */
public final class Main {
  private static final int USAGE_ERROR = 2;
  private static final int START_ERROR = 1;

  private Main() {}

  /** Starts a sandbox, says where it is, and stays until SIGTERM. */
  @SuppressWarnings("SystemOut")
  public static void main(String[] arguments) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    SandboxOptions options;
    try {
      options = SandboxOptions.parse(List.of(arguments));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + "\n\n" + SandboxOptions.USAGE);
      System.exit(USAGE_ERROR);
      return;
    }
    try {
      Sandbox sandbox = Sandbox.start(options, InstantSource.system());
      Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "shutdown"));
      sandbox
          .plugins()
          .installed()
          .forEach(plugin -> plugin.failure().ifPresent(Main::tellFailure));
      System.out.println("Nivaran is ready: " + sandbox.baseUrl());
    } catch (RuntimeException e) {
      System.err.println("The sandbox could not be started: " + e.getMessage());
      e.printStackTrace();
      System.exit(START_ERROR);
    }
  }

  private static void tellFailure(String reason) {
    System.err.println("A plugin could not be enabled. " + reason);
  }
}
