// Where this repository is. Documents can't ask for it: an owner writes it here and into them, once.

/** Its owner and its name on GitHub. */
export const repository = "OWNER/appwrite-scopes";

const [owner, name] = repository.split("/");

/** The explorer's page, which the workflow of `.github/workflows/page.yml` publishes. */
export const pageAddress = `https://${owner}.github.io/${name}/`;
