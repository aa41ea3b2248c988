-- Bench of receiver: replays rows computed by its Java twin.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity receiver_tb is
  generic (
    SOURCES : positive := 64;  -- presynaptic cells
    LEAST : natural := 42;  -- least weight
    SPAN : positive := 5;  -- half the width
    PIPELINED : boolean := false;  -- multiplexer in two steps
    VECTORS : string := "hdl/vectors/receiver.csv"  -- rows to replay
  );
end entity;

architecture bench of receiver_tb is
  signal clk : std_logic;
  signal row_in  : std_logic_vector(100 downto 0);
  signal row_out : std_logic_vector(18 downto 0);
  signal load, valid, used, first, last : std_logic;
  signal done, begins, ends : std_logic;
  signal seed : std_logic_vector(31 downto 0);
  signal impulses : std_logic_vector(63 downto 0);
  signal weight : std_logic_vector(15 downto 0);
begin
  rows : entity work.replay
    generic map (ENTITY_NAME => "receiver", VECTORS => VECTORS, IN_BITS => 101, OUT_BITS => 19)
    port map (clk => clk, stimulus => row_in, response => row_out);
  (load, seed, valid, used, first, last, impulses) <= row_in;
  row_out <= done & begins & ends & weight;

  dut : entity work.receiver
    generic map (SOURCES => SOURCES, LEAST => LEAST, SPAN => SPAN, PIPELINED => PIPELINED)
    port map (clk => clk,
              load => load, seed => seed, valid => valid, used => used, first => first, last => last,
              impulses => impulses, done => done, begins => begins, ends => ends,
              std_logic_vector(weight) => weight);
end architecture;
