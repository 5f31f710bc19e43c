/** Why a mail could not be sent, or one that came in could not be read. */
export class MailError extends Error {
  override readonly name = "MailError";
  /** Whether trying again is no use: the address, the mail itself or the server's answer is final. */
  readonly permanent: boolean;

  constructor(message: string, permanent: boolean, options?: ErrorOptions) {
    super(message, options);
    this.permanent = permanent;
  }
}
