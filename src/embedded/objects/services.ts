import {HostObject} from "./hostObject";
import {refusal} from "./refusal";
import type {Session} from "./session";

/** A service of Office's own, outside Excel's object model: the client library calls it by itself, or for `Office.addin` and `Office.ribbon`. */
export abstract class ServiceObject extends HostObject {}

/** The service of a name; ApiNotFound where we play none of that name. */
export function serviceNamed(session: Session, name: string): ServiceObject {
  switch (name) {
    case "Microsoft.InternalService.AddinInternalService":
      return new AddinInternalService(session);
    case "Microsoft.AppRuntime.AppRuntimeService":
      return new AppRuntimeService(session);
    case "Microsoft.AppRuntime.AppRuntimePersistenceService":
      return new AppRuntimePersistenceService(session);
    case "Microsoft.DynamicRibbon.DynamicRibbon":
      return new DynamicRibbon(session);
    case "Microsoft.ExcelServices.CustomFunctions":
      return new CustomFunctionsService(session);
    default:
      throw refusal("ApiNotFound", name);
  }
}

class AddinInternalService extends ServiceObject {
  readonly excelClass = "AddinInternalService";

  /** The library says that `Office.actions.associate` was called; nothing is asked of us. */
  NotifyActionHandlerReady(): void {}
}

/** `Office.addin.showAsTaskpane` and `hide`: the state is remembered; showing the pane is the page's affair. */
class AppRuntimeService extends ServiceObject {
  readonly excelClass = "AppRuntimeService";

  GetAppRuntimeState(): unknown {
    return this.session.runtimeStates.get("now") ?? "Visible";
  }

  SetAppRuntimeState(state: unknown): void {
    this.session.runtimeStates.set("now", state);
  }
}

/** `Office.addin.setStartupBehavior`. */
class AppRuntimePersistenceService extends ServiceObject {
  readonly excelClass = "AppRuntimePersistenceService";

  GetAppRuntimeStartState(): unknown {
    return this.session.runtimeStates.get("atStart") ?? "Inactive";
  }

  SetAppRuntimeStartState(state: unknown): void {
    this.session.runtimeStates.set("atStart", state);
  }
}

/** The road back of custom functions: the library says that it is ready to run them, and hands over what they gave. */
class CustomFunctionsService extends ServiceObject {
  readonly excelClass = "CustomFunctions";

  _SetOsfControlContainerReadyForCustomFunctions(): void {
    this.session.workbook.customFunctions.runtimeReady();
  }

  /** Features of newer libraries, by number; we play none of them. */
  _GetEnabledFeatures(): readonly number[] {
    return [];
  }

  SetInvocationResults(results: unknown): void {
    this.session.workbook.customFunctions.answered(results);
  }

  /** The same where the host has CustomFunctions 1.7: each answer as a list. */
  SetInvocationArrayResults(results: unknown): void {
    this.session.workbook.customFunctions.answered(results);
  }
}

/** `Office.ribbon.requestUpdate`: accepted and without effect; the buttons of the playground's ribbon are those of the manifest, always enabled. */
class DynamicRibbon extends ServiceObject {
  readonly excelClass = "DynamicRibbon";

  ExecuteRequestUpdate(): void {}
}
