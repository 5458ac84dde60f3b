import * as sdk from "node-appwrite";

const functions = new sdk.Functions(new sdk.Client().setKey("k"));
functions.createExecution("f"); // use: functions.createExecution key
