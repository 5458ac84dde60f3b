/** Where the page's data belongs in the built page. */
export const dataMark = "{{page-data}}";
