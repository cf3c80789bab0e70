import {wonStage} from "../intake/groupCustomers";
import type {TableColumn} from "../intake/tableColumns";

/**
 * The rows of the customers in the order in which they are asked who they are: the first that names a customer carries what is linked. Where the list itself is
 * one of deals, those that were won go first, because the others are left out.
 */
export function customerHosts(columns: readonly TableColumn[], body: Int32Array): Int32Array {
  const stage = wonStage(columns, body);
  if (stage === undefined) return body;
  const [won, others] = [body.filter((row) => stage.isWon(row)), body.filter((row) => !stage.isWon(row))];
  return Int32Array.from([...won, ...others]);
}
