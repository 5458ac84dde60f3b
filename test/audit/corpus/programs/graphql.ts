import { Client, Graphql } from "node-appwrite";

const graphql = new Graphql(new Client().setKey("k"));
graphql.query({ query: {} }); // use: graphql.query key; unresolved: graphql
