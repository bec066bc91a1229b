console.log("quali");
