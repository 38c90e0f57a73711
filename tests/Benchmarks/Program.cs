await Console.Error.WriteLineAsync("turns | sweep | dispatch | kill");
return 2;
