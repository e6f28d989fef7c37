/** How the server is started. */

export interface Settings {
  /** The `uapi` command to use instead of the one that the extension brings. */
  readonly command: string | null;
  /** The home of a Java that is new enough. */
  readonly javaHome: string | null;
}

export interface Start {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * What runs `uapi` with some arguments. The packed launcher finds a Java by itself, wherever there is a shell; it is not marked as a
 * program in every place that an extension may be unpacked to, so the shell is told to read it.
 *
 * @param folder where the extension lies
 */
export function start(settings: Settings, platform: NodeJS.Platform, folder: string, args: readonly string[]): Start {
  const env: Record<string, string> = settings.javaHome ? { UAPI_JAVA_HOME: settings.javaHome } : {};
  if (settings.command) {
    return { command: settings.command, args, env };
  }
  if (platform === "win32") {
    const java = settings.javaHome ? `${settings.javaHome}\\bin\\java.exe` : "java.exe";
    return { command: java, args: ["-XX:+UseSerialGC", "-cp", `${folder}\\server\\lib\\*`, "dev.uapi.cli.Main", ...args], env };
  }
  return { command: "/bin/sh", args: [`${folder}/server/bin/uapi`, ...args], env };
}
