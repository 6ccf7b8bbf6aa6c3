/** The value of a field that sounds like a key, and user and password of an address. */
const SECRETS =
  /(["']?[\w-]{0,40}(?:key|secret|token|password|credentials?|authorization)["']?[^\S\n]{0,9}:[^\S\n]{0,9})("[^"\n]*"|'[^'\n]*'|[^\s,{}[\]][^,}\n]*)|(https?:\/\/)([^\s/@"']+)(?=@)/gi;

/** Names of fields that nobody should write into a file: what they hold belongs into the environment. */
const SECRET_FIELD = /(?:key|secret|token|password|credentials?|authorization)$/i;

export function isSecretField(name: string): boolean {
  return SECRET_FIELD.test(name);
}

/**
 * The text of the settings as findings may show it. Keys do not belong there, but who wrote one there
 * must not find it in the log of a build too. Everything keeps its place.
 */
export function hideSecrets(text: string): string {
  return text.replaceAll(
    SECRETS,
    (
      _,
      field: string | undefined,
      value: string | undefined,
      scheme: string | undefined,
      user: string | undefined,
    ) => `${field ?? scheme ?? ''}${(value ?? user ?? '').replaceAll(/[^\r\n]/g, '*')}`,
  );
}
