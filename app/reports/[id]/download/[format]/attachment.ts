/** The `Content-Disposition` of a file of that name: in full by RFC 5987, and in ASCII for programs that know no better. */
export function attachment(fileName: string): string {
  const plain = `report${/\.[a-z]+$/.exec(fileName)?.[0] ?? ''}`;
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
