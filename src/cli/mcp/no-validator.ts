/**
 * In the place of the library's own validator, which would be the largest part of it: a server only needs one for
 * the forms that it has its client's user fill in, and this has none.
 */
export class AjvJsonSchemaValidator {
  getValidator(): never {
    throw new Error('No form is ever asked for.');
  }
}
