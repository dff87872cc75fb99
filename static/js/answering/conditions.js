// Who is asked what, as surveys/conditions.py has it: answering.holds(condition, values by key) and
// answering.asked(questions in their order: {key, section, condition}, values). Here it only shows and hides at once;
// the server decides. Old phones read this too: no syntax younger than ECMAScript 5 in this folder.
(function () {
  "use strict";
  var answering = window.answering = window.answering || {};

  function plain(part) {
    return part !== null && typeof part === "object" && "other" in part ? "other" : part;
  }

  function comparable(one, two) {
    return typeof one === typeof two && (typeof one === "number" || typeof one === "string");
  }

  function passes(test, value) {
    var isKnown = value !== null && value !== undefined;
    if ("answered" in test) return isKnown === test.answered;
    if (!isKnown) return false;
    var chosen = (Array.isArray(value) ? value : [value]).map(plain);
    if ("is" in test) return chosen.indexOf(test.is) !== -1;
    if ("is_not" in test) return chosen.indexOf(test.is_not) === -1;
    if ("any_of" in test) return chosen.some(function (part) { return test.any_of.indexOf(part) !== -1; });
    if ("at_least" in test) {
      return chosen.some(function (part) { return comparable(part, test.at_least) && part >= test.at_least; });
    }
    return chosen.some(function (part) { return comparable(part, test.at_most) && part <= test.at_most; });
  }

  answering.holds = function holds(condition, values) {
    if (!condition || !Object.keys(condition).length) return true;
    if (condition.all) return condition.all.every(function (part) { return holds(part, values); });
    if (condition.any) return condition.any.some(function (part) { return holds(part, values); });
    return passes(condition, values[condition.question]);
  };

  answering.asked = function (questions, values) {
    var known = {};
    return questions.filter(function (question) {
      if (!answering.holds(question.section, known) || !answering.holds(question.condition, known)) return false;
      known[question.key] = values[question.key];
      return true;
    });
  };
})();
