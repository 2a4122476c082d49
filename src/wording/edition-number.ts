/** An edition's number as guide.yaml and addresses write it: `1.0`, `1.10`. */
export const editionNumber = /^\d+(?:\.\d+)+$/;
